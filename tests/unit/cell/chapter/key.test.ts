import { describe, expect, test } from 'vitest';
import type { ChapterContext } from '../../../../components/cell/chapter/command.ts';
import { commandOfKey, commands } from '../../../../components/cell/chapter/commands.ts';
import { matchesKey, shownKey } from '../../../../components/cell/chapter/key.ts';

function press(key: string, modifiers: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const event = {
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...modifiers,
  };
  // The page's own type of event has more than is asked for.
  return event as KeyboardEvent;
}

describe('matchesKey', () => {
  test('a key is met by exactly its modifiers', () => {
    const both = press('Enter', { ctrlKey: true, shiftKey: true });
    expect(matchesKey(both, 'Mod+Shift+Enter')).toBe(true);
    expect(matchesKey(both, 'Shift+Enter')).toBe(false);
    expect(matchesKey(press('Enter', { metaKey: true }), 'Mod+Enter')).toBe(true);
    expect(matchesKey(press('Enter', { shiftKey: true, altKey: true }), 'Shift+Enter')).toBe(false);
    expect(matchesKey(press('I', { ctrlKey: true }), 'Mod+i')).toBe(true);
  });

  test('shift does not count where it makes the character', () => {
    expect(matchesKey(press('?', { shiftKey: true }), '?')).toBe(true);
  });

  test('a key that an input method takes is no command', () => {
    expect(matchesKey(press('Enter', { shiftKey: true, isComposing: true }), 'Shift+Enter')).toBe(false);
  });
});

test('keys are labelled as the reader’s keyboard is', () => {
  expect(shownKey('Mod+Shift+Enter', false)).toBe('Ctrl+Shift+Enter');
  expect(shownKey('Mod+Shift+Enter', true)).toBe('⌘⇧⏎');
  expect(shownKey('Mod+i', false)).toBe('Ctrl+I');
});

describe('commands', () => {
  test('no two share a name or a key', () => {
    const ids = commands.map(({ id }) => id);
    const keys = commands.flatMap(({ keys: each = [] }) => each);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a cell’s keys do nothing outside a cell', () => {
    // Commands of these keys ask for nothing of it.
    const nothing = {} as ChapterContext;
    const run = press('Enter', { shiftKey: true });
    expect(commandOfKey(run, nothing, 'a')?.id).toBe('run');
    expect(commandOfKey(run, nothing, null)).toBeNull();
  });
});
