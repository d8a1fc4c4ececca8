import { expect, test } from 'vitest';
import { windowOptions } from './windowOptions.ts';

const AREA = { x: 1920, y: 0, width: 1920, height: 1080 };

test('the console is sandboxed and isolated', () => {
  const options = windowOptions({ view: 'console', preload: '/p.cjs', version: '1.2.3', area: null, devTools: false });
  expect(options).toMatchInlineSnapshot(`
    {
      "autoHideMenuBar": true,
      "backgroundColor": "#0c0d0f",
      "height": 900,
      "minHeight": 640,
      "minWidth": 1024,
      "show": false,
      "title": "Anchor Studio",
      "useContentSize": true,
      "webPreferences": {
        "additionalArguments": [
          "--studio-view=console",
          "--studio-version=1.2.3",
        ],
        "backgroundThrottling": true,
        "contextIsolation": true,
        "devTools": false,
        "navigateOnDragDrop": false,
        "nodeIntegration": false,
        "nodeIntegrationInSubFrames": false,
        "nodeIntegrationInWorker": false,
        "preload": "/p.cjs",
        "safeDialogs": true,
        "sandbox": true,
        "spellcheck": false,
        "webSecurity": true,
        "webviewTag": false,
      },
      "width": 1440,
    }
  `);
});

test('the anchor’s window differs in place, size, throttling and name only', () => {
  const shared = { preload: '/p.cjs', version: '1.2.3', devTools: false };
  const studio = windowOptions({ view: 'console', area: null, ...shared });
  const anchor = windowOptions({ view: 'anchor', area: AREA, ...shared });
  expect(anchor).toMatchObject(AREA);
  expect({ ...anchor.webPreferences, additionalArguments: [], backgroundThrottling: true }).toEqual({
    ...studio.webPreferences,
    additionalArguments: [],
  });
  expect(anchor.webPreferences?.backgroundThrottling).toBe(false);
  expect(anchor.webPreferences?.additionalArguments).toContain('--studio-view=anchor');
});
