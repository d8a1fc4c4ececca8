/** What viewers see: OBS's program, its scene, the overlays that should be on it, and what is wrong with any of that. */
import { Circle, Clapperboard, Captions, ShoppingBag, TicketPercent, Timer } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { useProgram, useShow, useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { countdown, listed } from '../../ui/format.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { consoleStore, useConsole } from './console.store.ts';
import styles from './ProgramPanel.module.css';

/** The panel of the program picture. */
export function ProgramPanel() {
  const { t } = useTranslation();
  const obs = useSnapshot((snapshot) => snapshot.obs);
  const mode = useShow((state) => state.mode);
  // While something is set up, its panel needs the room: the picture steps back but stays in sight.
  const setUp = useConsole((state) => state.tab !== 'log');
  return (
    <Panel
      title={t(mode === 'live' ? 'console.picture.title' : 'console.picture.titleRehearsal')}
      aside={obs.link === 'simulated' ? t('console.picture.simulated') : <Outputs obs={obs} />}
      className={styles['panel']}
    >
      <div className={styles['view']} data-compact={setUp}>
        <Program obs={obs} />
        <Shows obs={obs} />
      </div>
      {!setUp && <Warnings obs={obs} />}
    </Panel>
  );
}

function Outputs({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const on = [obs.streaming && t('console.picture.streaming'), obs.recording && t('console.picture.recording')];
  return (
    <span className={styles['outputs']}>
      {on.map((text) =>
        text === false ? null : (
          <b key={text}>
            <Circle size={8} fill="currentColor" aria-hidden="true" /> {text}
          </b>
        ),
      )}
    </span>
  );
}

function Program({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const image = useProgram();
  const there = obs.link === 'live' || obs.link === 'simulated';
  return (
    <figure className={styles['program']} data-stale={obs.confidence === 'stale' && obs.link !== 'simulated'}>
      {image !== null && there ? (
        <img src={image} alt={t('console.picture.alt')} />
      ) : (
        <figcaption>{t(there ? 'console.picture.waiting' : 'console.picture.empty')}</figcaption>
      )}
    </figure>
  );
}

function Shows({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const picture = useShow((state) => state.picture);
  const nothing = t('console.picture.none');
  const scene = obs.program ?? picture.scene;
  const note =
    obs.link === 'simulated'
      ? null
      : obs.confidence === 'settling'
        ? t('console.picture.settling')
        : obs.confidence === 'stale' && obs.program !== null
          ? t('console.picture.stale')
          : null;
  return (
    <dl className={styles['shows']}>
      <Line icon={<Clapperboard size={14} aria-hidden="true" />} name={t('console.picture.scene')} on={scene !== null}>
        {scene ?? nothing} {note !== null && <i>{note}</i>}
      </Line>
      <Line
        icon={<ShoppingBag size={14} aria-hidden="true" />}
        name={t('console.picture.product')}
        on={picture.productCard !== null}
      >
        {picture.productCard
          ? `${t('common.linkNo', { link: picture.productCard.product.link })} ${picture.productCard.product.name}`
          : nothing}
      </Line>
      <Line
        icon={<TicketPercent size={14} aria-hidden="true" />}
        name={t('console.picture.coupon')}
        on={picture.couponCard !== null}
      >
        {picture.couponCard?.expiresAt && <Until at={picture.couponCard.expiresAt} />}
        {picture.couponCard ? picture.couponCard.coupon.name : nothing}
      </Line>
      <Line
        icon={<Timer size={14} aria-hidden="true" />}
        name={t('console.picture.countdown')}
        on={picture.countdown !== null}
      >
        {picture.countdown ? (
          <>
            <Until at={picture.countdown.endsAt} /> {picture.countdown.label}
          </>
        ) : (
          nothing
        )}
      </Line>
      {picture.lowerThird && (
        <Line icon={<Captions size={14} aria-hidden="true" />} name={t('console.picture.lowerThird')} on>
          {picture.lowerThird.text}
        </Line>
      )}
    </dl>
  );
}

function Until({ at }: { readonly at: number }) {
  return <Tick className={styles['until']} of={(now) => countdown(Math.max(0, at - now))} />;
}

interface LineProps {
  readonly icon: ReactNode;
  readonly name: string;
  readonly on: boolean;
  readonly children: ReactNode;
}

function Line({ icon, name, on, children }: LineProps) {
  return (
    <div data-on={on}>
      <dt>
        {icon} {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Warnings({ obs }: { readonly obs: ObsView }) {
  const { t, i18n } = useTranslation();
  const byHand = useShow((state) => state.sceneByHand);
  const toObs = () => consoleStore.setState({ tab: 'obs' });
  const live = obs.link === 'live';
  const missing = live && obs.overlays !== 'ready';
  return (
    <div className={styles['warnings']} role="status">
      {byHand !== null && <Notice tone="warn">{t('console.warn.byHand', { scene: byHand })}</Notice>}
      {obs.problem !== null && !live && (
        <Notice tone="fault" action={<Button onClick={toObs}>{t('obs.title')}</Button>}>
          {t(`obs.problem.${obs.problem}.what`)} {t('obs.showGoesOn')}
        </Notice>
      )}
      {live && obs.unmapped.length > 0 && (
        <Notice tone="warn">
          {t('console.warn.unmapped', { count: obs.unmapped.length, scenes: listed(obs.unmapped, i18n.language) })}
        </Notice>
      )}
      {missing && (
        <Notice tone="warn" action={<Button onClick={toObs}>{t('console.warn.provision')}</Button>}>
          {t(obs.overlays === 'partial' ? 'console.warn.overlaysPartial' : 'console.warn.overlays')}
        </Notice>
      )}
    </div>
  );
}
