import { expect, test } from 'vitest';
import { ACTION_IDS, specOf } from './actions.ts';
import { actionAt, bindingsOf, conflictsOf, globalKeysOf, holdersOf, isFree, mayBeGlobal } from './bindings.ts';

test('by default no two actions share a key, and none is one that the browser or a person’s way out needs', () => {
  expect([...conflictsOf(bindingsOf({}))]).toEqual([]);
  const taken = ACTION_IDS.flatMap((id) => specOf(id).keys).filter((chord) => !isFree(chord));
  expect(taken).toEqual(['Escape']);
});

test('a chosen key takes the place of the default', () => {
  const bindings = bindingsOf({ go: { keys: ['PageDown', 'KeyB'], global: false } });
  expect(actionAt(bindings, 'PageDown', 'console')).toBe('go');
  expect(actionAt(bindings, 'KeyB', 'console')).toBe('go');
  expect(actionAt(bindings, 'Space', 'console')).toBeNull();
});

test('a conflict is told by name', () => {
  const bindings = bindingsOf({ go: { keys: ['KeyP'], global: false } });
  expect(holdersOf(bindings, 'KeyP', 'go')).toEqual(['pause']);
  expect([...conflictsOf(bindings)]).toEqual([['KeyP', ['go', 'pause']]]);
  expect(actionAt(bindings, 'KeyP', 'console'), 'the first of the list counts').toBe('go');
});

test('what moves the show has no key on other screens; the panic key has', () => {
  const bindings = bindingsOf({});
  expect(actionAt(bindings, 'Space', 'any')).toBeNull();
  expect(actionAt(bindings, 'Alt+KeyX', 'any')).toBe('clear');
});

test('the chat desk’s keys work beside the show’s on the console, and by themselves on its own screen', () => {
  const bindings = bindingsOf({});
  expect(actionAt(bindings, 'KeyQ', 'console')).toBe('chat-question');
  expect(actionAt(bindings, 'KeyQ', 'chat')).toBe('chat-question');
  expect(actionAt(bindings, 'KeyQ', 'any')).toBeNull();
  expect(actionAt(bindings, 'Space', 'chat'), 'GO is the console’s').toBeNull();
});

test('choices for an action that is no more do no harm', () => {
  expect(bindingsOf({ gone: { keys: ['Space'], global: true } })).toEqual(bindingsOf({}));
});

test('a key is global only where it takes nothing from typing', () => {
  expect(['Space', 'KeyP', 'Shift+KeyE', 'PageDown'].filter(mayBeGlobal)).toEqual([]);
  expect(['Alt+KeyX', 'F9', 'Shift+F9', 'Mod+Alt+KeyG'].every(mayBeGlobal)).toBe(true);
});

test('only what a person made global is, and only where its action may be', () => {
  const choices = {
    go: { keys: ['Space', 'F9'], global: true },
    clear: { keys: ['Alt+KeyX'], global: false },
    end: { keys: ['F10'], global: true },
    gone: { keys: ['F11'], global: true },
  };
  expect(globalKeysOf(choices)).toEqual([{ chord: 'F9', action: 'go' }]);
});
