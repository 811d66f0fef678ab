/** All commands, in the order in which menus and the help sheet list them. */
import { keysCommands } from './keys.ts';
import { matchesKey } from './key.ts';
import { fileCommands } from '../files/commands.ts';
import { moveCommands } from './moves.ts';
import { workCommands } from '../work/commands.ts';
import { programCommands } from './program.ts';
import type { CellContext, ChapterCommand, ChapterContext } from './command.ts';

export const commands: readonly ChapterCommand[] = [
  ...programCommands,
  ...moveCommands,
  ...workCommands,
  ...fileCommands,
  ...keysCommands,
];

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

/** The command that a key gives: a cell's where the key was pressed in one. What would do nothing leaves the key to others. */
export function commandOfKey(
  event: KeyboardEvent,
  context: ChapterContext,
  cell: string | null,
): ChapterCommand | null {
  const found = commands.find(({ keys = [] }) => keys.some((key) => matchesKey(event, key)));
  if (found?.scope !== 'cell') return found ?? null;
  return cell !== null && (found.possible?.({ ...context, cell }) ?? true) ? found : null;
}
