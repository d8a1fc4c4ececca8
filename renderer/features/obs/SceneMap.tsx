/** Which scene of OBS stands for which of the sheet's (场景对应). The proposal stands there already: one press confirms it. */
import { Check, MoveRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MappedScene } from '../../../core/obs/scene.map.ts';
import { preflightScenes } from '../../../core/runsheet/preflight.scenes.ts';
import { useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import panel from './ObsPanel.module.css';
import styles from './SceneMap.module.css';
import { useSceneChoices } from './useSceneChoices.ts';

/** Values that no scene of OBS can have for a name: make an empty scene; none at all. */
const CREATE = '';
const NONE = '\0';

/** The table of scenes; nothing while the sheet names none. */
export function SceneMap({ mapped }: { readonly mapped: readonly MappedScene[] }) {
  const { t } = useTranslation();
  const { choose } = useSceneChoices();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const shared = new Map(preflightScenes(sheet, mapped).map(({ scene, detail }) => [scene, detail.other] as const));
  const open = mapped.filter((one) => one.obs === null);
  const choices = open.flatMap(({ sheet: scene, proposal }) =>
    proposal === null ? [] : [{ scene, obsScene: proposal }],
  );
  const same = mapped.filter((one) => one.how === 'same-name');
  if (mapped.length === 0) return null;
  return (
    <section className={panel['provision']} aria-label={t('obs.scenes.title')}>
      <h3>
        {t('obs.scenes.title')}
        <span data-overlays={open.length === 0 ? 'ready' : undefined}>
          {open.length === 0 ? t('obs.scenes.all') : t('obs.scenes.open', { count: open.length })}
        </span>
      </h3>
      <p className={panel['where']}>{t('obs.scenes.help')}</p>
      {choices.length > 1 && (
        <div className={panel['presses']}>
          <Button tone="go" onClick={() => void choose(choices)}>
            <Check size={15} aria-hidden="true" />
            {t('obs.scenes.confirmAll', { count: choices.length })}
          </Button>
        </div>
      )}
      <Rows shared={shared} of={mapped.filter((one) => one.how !== 'same-name').toSorted(openFirst)} />
      {same.length > 0 && (
        <details className={panel['byHand']}>
          <summary>{t('obs.scenes.same', { count: same.length })}</summary>
          <Rows shared={shared} of={same} />
        </details>
      )}
    </section>
  );
}

function openFirst(a: MappedScene, b: MappedScene): number {
  return Number(a.obs !== null) - Number(b.obs !== null);
}

/** `shared`: for a scene of the sheet, the other one that means the same scene of OBS. */
interface RowsProps {
  readonly of: readonly MappedScene[];
  readonly shared: ReadonlyMap<string, string | null>;
}

function Rows({ of, shared }: RowsProps) {
  return (
    <ul className={styles['scenes']}>
      {of.map((one) => (
        <Row key={one.sheet} one={one} shared={shared.get(one.sheet) ?? null} />
      ))}
    </ul>
  );
}

function Row({ one, shared }: { readonly one: MappedScene; readonly shared: string | null }) {
  const { t } = useTranslation();
  const { choose, create } = useSceneChoices();
  const scenes = useSnapshot((snapshot) => snapshot.obs.scenes);
  const uses = useSnapshot(({ sheet }) => sheet.segments.filter((segment) => segment.scene === one.sheet).length);
  const { sheet, obs, how, proposal, gone } = one;
  const toChoose = obs ?? proposal;
  return (
    <li data-how={how}>
      <span className={styles['sheet']}>
        <b title={sheet}>{sheet}</b>
        <span>{t('obs.scenes.uses', { count: uses })}</span>
        <i>{t(`obs.scenes.how.${how === 'unmapped' && proposal !== null ? 'proposed' : how}`)}</i>
      </span>
      {gone !== null && obs === null && <p>{t('obs.scenes.gone', { scene: gone })}</p>}
      {shared !== null && <p>{t('obs.scenes.shared', { scene: shared })}</p>}
      <span className={styles['obs']}>
        <MoveRight size={14} aria-hidden="true" />
        <select
          aria-label={t('obs.scenes.choose', { scene: sheet })}
          value={toChoose ?? NONE}
          onChange={({ target: { value } }) => {
            if (value === CREATE) void create(sheet);
            else void choose([{ scene: sheet, obsScene: value === NONE ? null : value }]);
          }}
        >
          {toChoose === null && (
            <option value={NONE} disabled>
              {t('obs.scenes.pick')}
            </option>
          )}
          {scenes.map((scene) => (
            <option key={scene} value={scene}>
              {scene}
            </option>
          ))}
          {how === 'by-person' && <option value={NONE}>{t('obs.scenes.forget')}</option>}
          {!scenes.includes(sheet) && <option value={CREATE}>{t('obs.scenes.createNamed', { scene: sheet })}</option>}
        </select>
        {obs === null &&
          (proposal === null ? (
            <Button onClick={() => void create(sheet)}>{t('obs.scenes.create')}</Button>
          ) : (
            <Button tone="go" onClick={() => void choose([{ scene: sheet, obsScene: proposal }])}>
              {t('obs.scenes.confirm')}
            </Button>
          ))}
      </span>
    </li>
  );
}
