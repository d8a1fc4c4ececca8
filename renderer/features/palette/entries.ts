/** What the palette offers: every action that can be done now, every screen, every segment to jump to. */
import type { TFunction } from 'i18next';
import { ACTION_IDS, specOf } from '../../actions/actions.ts';
import type { Desk } from '../../actions/actions.run.ts';
import type { Bindings } from '../../actions/bindings.ts';
import { capsOf } from '../../actions/chords.ts';
import { en } from '../../app/locales.en.ts';
import { zh } from '../../app/locales.zh.ts';
import { goTo } from '../../app/route.ts';
import { NAV_SCREENS } from '../../app/screens.ts';
import type { Snapshot } from '../../../core/contract/messages.ts';
import { timeOfDay } from '../../ui/format.ts';
import { consoleStore } from '../console/console.store.ts';

/** One line. `also`: the same in other words, which may be typed too. */
export interface Entry {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly also: string;
  readonly aside: string;
  readonly keys: readonly string[];
  readonly run: () => void;
}

/** The entries of this moment, in the order in which they stand while nothing is typed. */
export function entriesOf(t: TFunction, snapshot: Snapshot, desk: Desk, bindings: Bindings): readonly Entry[] {
  const { state, sheet } = snapshot;
  const actions = ACTION_IDS.filter((id) => id !== 'palette' && id !== 'release' && desk.ready(id)).map(
    (id): Entry => ({
      id: `action:${id}`,
      group: t(`palette.group.${specOf(id).group}`),
      name: t(`action.${id}`),
      also: `${zh.action[id]} ${en.action[id]}`,
      aside: '',
      keys: (bindings.get(id) ?? []).map((chord) => capsOf(chord)),
      run: () => desk.run(id),
    }),
  );
  const screens = NAV_SCREENS.map((screen): Entry => ({
    id: `screen:${screen}`,
    group: t('palette.group.screens'),
    name: t('palette.goTo', { screen: t(`common.screen.${screen}`) }),
    also: `${zh.common.screen[screen]} ${en.common.screen[screen]}`,
    aside: '',
    keys: [],
    run: () => goTo(screen),
  }));
  const segments = state.onAir === null ? [] : sheet.segments.filter((one) => one.id !== state.onAir?.segment.id);
  return [
    ...actions,
    ...screens,
    ...segments.map((segment): Entry => ({
      id: `segment:${segment.id}`,
      group: t('palette.group.segments'),
      name: t('palette.jump', { number: segment.number, title: segment.title }),
      also: `${segment.title} ${sheet.products.find(({ id }) => id === segment.offer?.productId)?.name ?? ''}`,
      aside: segment.plannedStart === null ? '' : timeOfDay(segment.plannedStart),
      keys: [],
      // Selects and arms; Enter on the console, or the button there, fires.
      run() {
        goTo('console');
        consoleStore.setState({ selected: segment.id });
        desk.presses.jump(segment.id);
      },
    })),
  ];
}
