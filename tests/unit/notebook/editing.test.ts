import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/course/language.ts';
import { Cell } from '../../../src/notebook/cell.ts';
import type { CellSource } from '../../../src/notebook/compiled.ts';
import { Editing } from '../../../src/notebook/editing.ts';
import { Edits } from '../../../src/notebook/edits.ts';
import { hash } from '../../../src/notebook/hash.ts';
import { FakeStorage } from './fakes.ts';

interface Texts {
  readonly en: string;
  readonly zh: string;
}
const course: Readonly<Record<string, Texts>> = {
  a: { en: 'const x = 1; // one', zh: 'const x = 1; // 一' },
  b: { en: 'print(x)', zh: 'print(x)' },
};
const compiled = { blanks: [], defines: [], uses: [], assigns: [], live: [], guarded: [], at: {} };

interface Tab {
  readonly storage?: Storage | null;
  readonly language?: Language;
  readonly base?: string;
  readonly texts?: Readonly<Record<string, Texts>>;
}

function tab({ storage = null, language = 'en', base = '/', texts = course }: Tab) {
  const cells = Object.entries(texts).map(([name, text]): [string, Cell] => {
    const originals = { en: hash(text.en), zh: hash(text.zh) };
    const source: CellSource = { name, text: text[language], compiled, originals, cheap: true };
    return [name, new Cell(source)];
  });
  const all = new Map(cells);
  const editing = new Editing(all, new Edits(storage, base, 'part/chapter', language), () => undefined);
  const view = (name: string) => {
    const cell = all.get(name);
    if (!cell) throw new RangeError(name);
    return cell.view.value;
  };
  return { editing, view };
}

describe('an edit', () => {
  test('is stored under the base of the site, so that two courses on a host do not mix', () => {
    const storage = new FakeStorage();
    tab({ storage, base: '/' }).editing.edit('a', 'mine');
    tab({ storage, base: '/course/' }).editing.edit('a', 'other');
    expect([...storage.kept.keys()]).toEqual(['/edit:part/chapter:a', '/course/edit:part/chapter:a']);
    expect(tab({ storage, base: '/' }).view('a').text).toBe('mine');
    expect(tab({ storage, base: '/course' }).view('a').text).toBe('other');
    expect(tab({ storage, base: '/cour' }).view('a').modified).toBe(false);
  });

  test('of a cell that no longer exists stays where it is', () => {
    const storage = new FakeStorage();
    tab({ storage }).editing.edit('a', 'mine');
    const { b } = course;
    const later = tab({ storage, texts: b ? { b } : {} });
    later.editing.edit('b', 'also mine');
    expect(storage.kept.size).toBe(2);
    expect(later.editing.cellOf('/edit:part/chapter:a')).toBeNull();
  });

  test('that says what the course says in the other language is none', () => {
    const storage = new FakeStorage();
    tab({ storage, language: 'zh' }).editing.edit('a', course['a']?.en ?? '');
    expect(tab({ storage }).view('a')).toMatchObject({ modified: false, text: 'const x = 1; // one' });
    expect(storage.kept.size).toBe(0);
  });
});

describe('when the course changes a text', () => {
  const changed = { ...course, a: { en: 'const x = 2; // two', zh: 'const x = 2; // 二' } };

  test('the edit is kept and marked, in either language, until the reader chooses', () => {
    const storage = new FakeStorage();
    tab({ storage, language: 'zh' }).editing.edit('a', 'mine');
    for (const language of ['en', 'zh'] as const)
      expect(tab({ storage, language, texts: changed }).view('a')).toMatchObject({ text: 'mine', outdated: true });
    const { editing, view } = tab({ storage, texts: changed });
    editing.edit('a', 'mine, longer');
    expect(view('a').outdated).toBe(true);
    editing.keepMine('a');
    expect(view('a')).toMatchObject({ text: 'mine, longer', outdated: false, editedIn: 'en' });
    expect(tab({ storage, texts: changed }).view('a')).toMatchObject({ text: 'mine, longer', outdated: false });
  });

  test('the course’s text can be taken instead', () => {
    const storage = new FakeStorage();
    tab({ storage }).editing.edit('a', 'mine');
    const { editing, view } = tab({ storage, texts: changed });
    editing.reset('a');
    expect(view('a')).toMatchObject({ text: 'const x = 2; // two', modified: false, outdated: false });
    expect(storage.kept.size).toBe(0);
  });

  test('a change of the other language’s comments only concerns nobody else', () => {
    const storage = new FakeStorage();
    tab({ storage }).editing.edit('a', 'mine');
    const comment = { ...course, a: { en: 'const x = 1; // one', zh: 'const x = 1; // 壹' } };
    expect(tab({ storage, language: 'zh', texts: comment }).view('a')).toMatchObject({
      outdated: false,
      editedIn: 'en',
    });
  });

  test('switching the language is no change', () => {
    const storage = new FakeStorage();
    tab({ storage }).editing.edit('a', 'mine');
    const chinese = tab({ storage, language: 'zh' });
    expect(chinese.view('a')).toMatchObject({ text: 'mine', outdated: false, editedIn: 'en' });
    chinese.editing.edit('a', 'mine, in Chinese');
    expect(tab({ storage }).view('a')).toMatchObject({ text: 'mine, in Chinese', outdated: false });
  });
});

describe('where the browser does not store', () => {
  test('edits are stored once there is room, all of them', () => {
    const storage = new FakeStorage();
    const { editing, view } = tab({ storage });
    storage.full = true;
    editing.edit('a', 'mine');
    editing.edit('b', 'mine too');
    expect([view('a').unsaved, view('b').unsaved]).toEqual(['full', 'full']);
    storage.full = false;
    editing.edit('b', 'mine too!');
    expect([view('a').unsaved, view('b').unsaved]).toEqual([null, null]);
    expect(tab({ storage }).view('a').text).toBe('mine');
  });

  test('the reader can have it tried again', () => {
    const storage = new FakeStorage();
    const { editing, view } = tab({ storage });
    storage.full = true;
    editing.edit('a', 'mine');
    editing.saveUnsaved();
    expect(view('a').unsaved).toBe('full');
    storage.full = false;
    editing.saveUnsaved();
    expect(view('a')).toMatchObject({ unsaved: null, text: 'mine' });
  });

  test('a storage that forbids is told from one that is full', () => {
    const storage = new FakeStorage();
    storage.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const { editing, view } = tab({ storage });
    editing.edit('a', 'mine');
    expect(view('a').unsaved).toBe('forbidden');
    expect(editing.present.get('a')?.text).toBe('mine');
  });
});

describe('two tabs', () => {
  function two() {
    const storage = new FakeStorage();
    return { storage, here: tab({ storage }), there: tab({ storage }) };
  }

  test('what another tab stores is taken over in a cell that is not being edited here', () => {
    const { here, there } = two();
    there.editing.edit('a', 'theirs');
    here.editing.heard('a', false);
    expect(here.view('a')).toMatchObject({ text: 'theirs', modified: true, conflict: null });
    there.editing.reset('a');
    here.editing.heard('a', false);
    expect(here.view('a')).toMatchObject({ text: 'const x = 1; // one', modified: false });
  });

  test('in a cell that is being edited here it is a conflict, and nothing is overwritten until the reader chooses', () => {
    const { here, there } = two();
    here.editing.edit('a', 'mine');
    there.editing.heard('a', false);
    there.editing.edit('a', 'theirs');
    here.editing.heard('a', true);
    expect(here.view('a')).toMatchObject({ text: 'mine', conflict: 'theirs' });
    here.editing.edit('a', 'mine, longer');
    there.editing.edit('a', 'theirs, longer');
    here.editing.heard('a', true);
    expect(here.view('a')).toMatchObject({ text: 'mine, longer', conflict: 'theirs, longer' });
    here.editing.keepMine('a');
    expect(here.view('a').conflict).toBeNull();
    there.editing.heard('a', false);
    expect(there.view('a').text).toBe('mine, longer');
  });

  test('the other tab’s text can be taken', () => {
    const { here, there } = two();
    here.editing.edit('a', 'mine');
    there.editing.edit('a', 'theirs');
    expect(there.view('a')).toMatchObject({ conflict: 'mine', text: 'theirs' });
    there.editing.takeOther('a');
    expect(there.view('a')).toMatchObject({ conflict: null, text: 'mine' });
  });

  test('what another tab stored unheard is not overwritten by typing', () => {
    const { storage, here, there } = two();
    there.editing.edit('a', 'theirs');
    here.editing.edit('a', 'mine');
    expect(here.view('a')).toMatchObject({ text: 'mine', conflict: 'theirs' });
    expect(tab({ storage }).view('a').text).toBe('theirs');
  });

  test('that agree have no conflict', () => {
    const { here, there } = two();
    here.editing.edit('a', 'same');
    there.editing.edit('a', 'same');
    here.editing.heard('a', true);
    expect([here.view('a').conflict, there.view('a').conflict]).toEqual([null, null]);
  });
});

describe('someone else’s text', () => {
  test('is beside the reader’s own until it is taken', () => {
    const storage = new FakeStorage();
    const { editing, view } = tab({ storage });
    editing.edit('a', 'mine');
    editing.offer('a', 'theirs');
    expect(view('a')).toMatchObject({ text: 'mine', offered: 'theirs' });
    expect(tab({ storage }).view('a')).toMatchObject({ text: 'mine', offered: null });
    editing.decline('a');
    expect(view('a')).toMatchObject({ text: 'mine', offered: null });
    editing.offer('a', 'theirs');
    editing.accept('a');
    expect(view('a')).toMatchObject({ text: 'theirs', offered: null, modified: true });
    expect(tab({ storage }).view('a').text).toBe('theirs');
  });

  test('that is what the cell says already is not offered', () => {
    const { editing, view } = tab({});
    editing.offer('a', course['a']?.en ?? '');
    expect(view('a').offered).toBeNull();
  });
});
