import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_STYLE, type OverlayStyle } from '../../core/cards/overlay.style.ts';
import { EMPTY_PICTURE } from '../../core/show/show.state.ts';
import { instant } from '../../core/time/time.ts';
import { SILENT } from '../../main/studio/log.ts';
import { CardShelf } from '../../main/studio/obs/obs.cards.ts';
import { ObsDirector } from '../../main/studio/obs/obs.director.ts';
import { kitNames } from '../../main/studio/obs/obs.kit.ts';
import { ObsMirror } from '../../main/studio/obs/obs.mirror.ts';
import { ObsProvisioner } from '../../main/studio/obs/obs.provision.ts';
import { ObsQueue } from '../../main/studio/obs/obs.queue.ts';
import { fakeCards, type FakeCards } from './fakeCards.ts';
import { FakeObs } from './fakeObs.ts';
import { withProduct } from './studio.ts';

const CUE = { actionIds: ['a'], scene: true };
const NAMES = kitNames(1);
let dir: string;
let obs: FakeObs;
let mirror: ObsMirror;
let cards: FakeCards;
let pageUrl: string | null;
let local: boolean;
let motion: OverlayStyle['motion'];
let provisioner: ObsProvisioner;
let director: ObsDirector;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'anchor-director-'));
  obs = new FakeObs();
  cards = fakeCards(join(dir, 'cards'));
  motion = 'none';
  [pageUrl, local] = ['http://127.0.0.1:5000/overlay?t=1', true];
  const queue = new ObsQueue(obs);
  const features = () => new Set(['GetSourcePrivateSettings', 'SetSourcePrivateSettings']);
  mirror = new ObsMirror({ queue, features, log: SILENT, onChange: () => {} });
  await mirror.sync();
  const page = () => pageUrl;
  const expected = () => ['近景', '远景'];
  provisioner = new ObsProvisioner({
    queue,
    mirror,
    stateDir: dir,
    log: SILENT,
    features,
    local: () => local,
    pageUrl: page,
    expected,
  });
  director = new ObsDirector({
    queue,
    mirror,
    shelf: new CardShelf(cards, () => ({ language: 'zh-CN', style: DEFAULT_STYLE })),
    log: SILENT,
    live: () => true,
    kit: (state) => provisioner.kit(state),
    sceneOf: (_, scene) => scene,
    now: () => instant(0),
    pageUrl: page,
    motion: () => motion,
    onSceneByHand: () => {},
    onByHand: () => {},
  });
});
afterEach(async () => {
  const over = director.dispose();
  mirror.lost();
  await over;
  rmSync(dir, { recursive: true });
});

it('shows the cards by one page where OBS has the browser source, and draws none itself', async () => {
  expect(await provisioner.provision(null)).toMatchObject({ ok: true, value: { scenes: ['远景', '近景'] } });
  expect([...obs.inputs]).toMatchObject([
    [NAMES.page, { kind: 'browser_source', settings: { url: pageUrl, width: 1920, height: 1080 } }],
  ]);
  expect(await director.apply(withProduct('碗', '远景'), CUE)).toMatchObject({
    ok: true,
    value: { writes: ['SetCurrentProgramScene 远景'] },
  });
  expect(cards.drawn).toEqual([]);
});

it("follows the page's address when the studio has a new one, and lights a page that was put out", async () => {
  await provisioner.provision(null);
  pageUrl = 'http://127.0.0.1:5001/overlay?t=2';
  const [item] = obs.scenes.get(NAMES.scene) ?? [];
  if (item !== undefined) item.enabled = false;
  await mirror.sync();
  await director.apply(withProduct('碗'), { actionIds: [], scene: false });
  expect(obs.inputs.get(NAMES.page)?.settings).toMatchObject({ url: pageUrl });
  expect(obs.scenes.get(NAMES.scene)).toMatchObject([{ enabled: true }]);
});

it('names scenes by their UUID where OBS has them', async () => {
  await director.apply({ ...EMPTY_PICTURE, scene: '远景' }, CUE);
  expect(obs.writes).toEqual(['SetCurrentProgramScene #远景']);
});

it('does not put files into an OBS on another machine', async () => {
  [pageUrl, local] = [null, false];
  expect(await provisioner.provision(null)).toMatchObject({ ok: false, code: 'obs-remote-needs-browser' });
  expect(obs.writes).toEqual([]);
});

it('says that there is no kit, after the scene was switched', async () => {
  expect(await director.apply(withProduct('碗', '远景'), CUE)).toMatchObject({
    ok: false,
    code: 'obs-not-provisioned',
  });
  expect(obs.program).toBe('远景');
});

it('cuts where OBS refuses what a fade needs, and slides what comes into an empty place but not what changes there', async () => {
  pageUrl = null;
  await provisioner.provision(null);
  const [a] = NAMES.buffers.product;
  const sent = async (name: string) => {
    const result = await director.apply(withProduct(name), { actionIds: [], scene: false });
    return result.ok ? result.value.writes : result;
  };
  motion = 'fade';
  obs.refusals.push({ type: 'CreateSourceFilter', status: 605, times: 1 });
  expect(await sent('碗')).toContain(`SetSceneItemEnabled ${a} on`);
  await director.apply(EMPTY_PICTURE, { actionIds: [], scene: false });
  motion = 'slide';
  expect(await sent('勺')).toContain(`slide ${a} in, 14 frames`);
  expect(await sent('碗')).not.toContainEqual(expect.stringContaining('slide'));
  await director.apply(EMPTY_PICTURE, { actionIds: [], scene: false });
  expect(obs.scenes.get(NAMES.scene)?.filter(({ enabled }) => enabled)).toEqual([]);
});

it('waits while OBS is busy, and looks again once when something has gone', async () => {
  obs.refusals.push(
    { type: 'SetCurrentProgramScene', status: 207, times: 2 },
    { type: 'SetCurrentProgramScene', status: 600, times: 1 },
  );
  expect(await director.apply({ ...EMPTY_PICTURE, scene: '远景' }, CUE)).toMatchObject({ ok: true });
  expect(obs.program).toBe('远景');
  obs.refusals.push({ type: 'SetCurrentProgramScene', status: 600, times: 2 });
  const refused = await director.apply({ ...EMPTY_PICTURE, scene: '近景' }, CUE);
  expect(refused).toMatchObject({ ok: false, code: 'obs-refused', detail: { status: 600 } });
});

it('loads into the hidden one of a pair, then swaps, and puts only the difference', async () => {
  pageUrl = null;
  await provisioner.provision(null);
  const [a, b] = NAMES.buffers.product;
  const sent = async (name: string) => {
    obs.writes.length = 0;
    const result = await director.apply(withProduct(name), { actionIds: [], scene: false });
    return result.ok ? result.value.writes.filter((write) => !write.startsWith('SetSceneItemTransform')) : [];
  };
  expect(await sent('碗')).toEqual([`SetInputSettings ${a}`, `SetSceneItemEnabled ${a} on`]);
  expect(await sent('勺')).toEqual([
    `SetInputSettings ${b}`,
    `SetSceneItemEnabled ${b} on`,
    `SetSceneItemEnabled ${a} off`,
  ]);
  // The other one still has it.
  expect(await sent('碗')).toEqual([`SetSceneItemEnabled ${a} on`, `SetSceneItemEnabled ${b} off`]);
  expect(await sent('碗')).toEqual([]);
});
