/** All commands, in the order in which menus and the help sheet list them. */
import { matchesKey } from './key.ts';
import { workCommands } from '../work/commands.ts';
import { programCommands } from './program.ts';
import type { CellContext, ChapterCommand, ChapterContext } from './command.ts';

export const commands: readonly ChapterCommand[] = [...programCommands, ...workCommands];

/** The cell's commands that would do something now. */
export function possibleCommands(context: CellContext): ChapterCommand[] {
  return commands.filter((command) => command.scope === 'cell' && (command.possible?.(context) ?? true));
}

/** Does what the command of this name does, for the cell if it is a cell's; a name that no command has does nothing. */
export function perform(id: string, context: ChapterContext, cell: string | null): void {
  const command = commands.find((each) => each.id === id);
  if (command?.scope === 'chapter') void command.run(context);
  else if (command && cell !== null) void command.run({ ...context, cell });
}

/** The command that a key gives: a cell's where the key was pressed in one. */
export function commandOfKey(event: KeyboardEvent, cell: string | null): ChapterCommand | null {
  const found = commands.find(
    ({ scope, keys = [] }) => (scope === 'chapter' || cell !== null) && keys.some((key) => matchesKey(event, key)),
  );
  return found ?? null;
}
