/**
 * What happens to the texts of a chapter's cells: the reader types, another tab stores, a link or a file brings more. An
 * edit is stored as it is typed; nothing that the reader has not seen is overwritten, and nothing here runs anything.
 */
import type { Cell } from './cell.ts';
import { isOutdated, type Edits, type SavedEdit } from './edits.ts';
import { hash } from './hash.ts';
import type { CellView } from './view.ts';

type Trouble = Pick<CellView, 'conflict' | 'unsaved'>;

export class Editing {
  readonly #cells: ReadonlyMap<string, Cell>;
  readonly #edits: Edits;
  readonly #changed: () => void;
  /** The edits on the screen, stored or not. */
  readonly #present = new Map<string, SavedEdit>();

  /** @param changed is told when texts have changed */
  constructor(cells: ReadonlyMap<string, Cell>, edits: Edits, changed: () => void) {
    this.#cells = cells;
    this.#edits = edits;
    this.#changed = changed;
    for (const cell of cells.values()) this.#show(cell, this.#load(cell));
  }

  /** Takes the reader's text, and keeps it in the browser where that is possible. */
  edit(name: string, text: string): void {
    const cell = this.#get(name);
    if (text === cell.text) return;
    this.#put(cell, text);
    this.#changed();
  }

  /** Back to the course's own text, whatever another tab holds. */
  reset(name: string): void {
    const cell = this.#get(name);
    if (!cell.view.value.modified && cell.view.value.conflict === null) return;
    this.#edits.remove(name);
    this.#show(cell, null);
    this.saveUnsaved();
    this.#changed();
  }

  /** The reader's text stays, against the course's new one or another tab's. */
  keepMine(name: string): void {
    const cell = this.#get(name);
    this.#edits.load(name);
    this.#present.delete(name);
    cell.show({ conflict: null });
    this.#put(cell, cell.text);
  }

  /** The other tab's text comes in the place of the reader's here. */
  takeOther(name: string): void {
    const cell = this.#get(name);
    this.#show(cell, this.#load(cell));
    this.#changed();
  }

  /**
   * Something else has written to the storage: another tab, or a file that was opened.
   * @param editing the reader is typing in this cell, here
   */
  heard(name: string, editing: boolean): void {
    const cell = this.#get(name);
    const unseen = this.#edits.unseen(name);
    if (!unseen) return;
    const text = unseen.edit?.text ?? cell.source.text;
    if (text !== cell.text && (editing || cell.view.value.unsaved !== null)) cell.show({ conflict: text });
    else this.takeOther(name);
  }

  /** The cell that a key of the storage belongs to, or null. */
  cellOf(key: string): string | null {
    const name = this.#edits.cellOf(key);
    return name !== null && this.#cells.has(name) ? name : null;
  }

  /** Tries once more to store what the browser refused. */
  saveUnsaved(): void {
    for (const cell of this.#cells.values()) {
      if (cell.view.value.unsaved !== null && cell.view.value.conflict === null) this.#put(cell, cell.text);
    }
  }

  /** Shows someone else's text with a cell, beside the reader's own. */
  offer(name: string, text: string): void {
    const cell = this.#get(name);
    if (text !== cell.text) cell.show({ offered: text });
  }

  /** The text that was offered becomes the reader's own. */
  accept(name: string): void {
    const cell = this.#get(name);
    const { offered } = cell.view.value;
    if (offered === null) return;
    this.#edits.load(name);
    this.#present.delete(name);
    cell.show({ offered: null, conflict: null });
    this.#put(cell, offered);
    this.#changed();
  }

  decline(name: string): void {
    this.#get(name).show({ offered: null });
  }

  /** The edits on the screen, by cell. */
  get present(): ReadonlyMap<string, SavedEdit> {
    return this.#present;
  }

  #get(name: string): Cell {
    const cell = this.#cells.get(name);
    if (!cell) throw new RangeError(`No cell is called ${name}`);
    return cell;
  }

  /** What is stored for a cell; the course's own text, in whichever language, is no edit. */
  #load(cell: Cell): SavedEdit | null {
    const edit = this.#edits.load(cell.name);
    if (!edit) return null;
    const { originals } = cell.source;
    const print = hash(edit.text);
    if (print !== originals.en && print !== originals.zh) return edit;
    this.#edits.remove(cell.name);
    return null;
  }

  #show(cell: Cell, edit: SavedEdit | null, { conflict, unsaved }: Trouble = { conflict: null, unsaved: null }): void {
    if (edit) this.#present.set(cell.name, edit);
    else this.#present.delete(cell.name);
    const text = edit?.text ?? cell.source.text;
    cell.show({
      text,
      modified: text !== cell.source.text,
      outdated: edit !== null && isOutdated(edit, cell.source),
      editedIn: edit?.language ?? null,
      unsaved,
      conflict,
    });
  }

  /** A text of the reader's: shown, and stored unless another tab has stored something that was not seen here. */
  #put(cell: Cell, text: string): void {
    const { view, source, name } = cell;
    const unseen = this.#edits.unseen(name);
    const other = unseen?.edit && unseen.edit.text !== text ? unseen.edit.text : null;
    const conflict = view.value.conflict ?? other;
    const before = this.#present.get(name);
    const edit = before ? { ...before, text } : this.#edits.madeNow(source, text);
    if (conflict !== null) return this.#show(cell, edit, { conflict, unsaved: view.value.unsaved });
    if (text === source.text) {
      this.#edits.remove(name);
      this.#show(cell, null);
    } else {
      const unsaved = this.#edits.save(name, edit);
      this.#show(cell, edit, { conflict, unsaved });
      if (unsaved !== null) return;
    }
    // There is room now, so what found none before is stored.
    this.saveUnsaved();
  }
}
