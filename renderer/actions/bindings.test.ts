import { expect, test } from 'vitest';
import { ACTION_IDS, isAnchorAction, specOf } from './actions.ts';
import { actionAt, bindingsOf, conflictsOf, globalKeysOf, holdersOf, isFree, mayBeGlobal } from './bindings.ts';

test('by default no two actions share a key, and none is one that the browser or a person’s way out needs', () => {
  expect([...conflictsOf(bindingsOf({}))]).toEqual([]);
  const taken = ACTION_IDS.flatMap((id) => specOf(id).keys.filter((chord) => !isFree(chord, specOf(id).on)));
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

test('the anchor’s keys are a board of their own: no key of the show works there, and none of them on the console', () => {
  const bindings = bindingsOf({});
  const chords = ACTION_IDS.flatMap((id) => specOf(id).keys);
  const strays = chords.filter((chord) => {
    const [here, there] = [actionAt(bindings, chord, 'console'), actionAt(bindings, chord, 'anchor')];
    return (here !== null && isAnchorAction(here)) || (there !== null && !isAnchorAction(there));
  });
  expect(strays).toEqual([]);
  expect(actionAt(bindings, 'Space', 'anchor')).toBe('anchor-auto');
  expect(actionAt(bindings, 'Alt+KeyX', 'anchor')).toBeNull();
});

test('a key that the producer and the anchor both have is no conflict; one that the anchor has twice is', () => {
  const bindings = bindingsOf({ 'anchor-on': { keys: ['KeyP', 'KeyM'], global: false } });
  expect(holdersOf(bindings, 'KeyP', 'anchor-on')).toEqual([]);
  expect(holdersOf(bindings, 'KeyP', 'go')).toEqual(['pause']);
  expect([...conflictsOf(bindings)]).toEqual([['KeyM', ['anchor-on', 'anchor-mirror']]]);
});

test('F5, a clicker’s start key, is free for the anchor and nobody else; Escape is for nobody', () => {
  expect([isFree('F5'), isFree('F5', 'anchor'), isFree('Escape', 'anchor'), isFree('Mod+KeyR', 'anchor')]).toEqual([
    false,
    true,
    false,
    false,
  ]);
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
