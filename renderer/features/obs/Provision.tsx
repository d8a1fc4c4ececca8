/** The cards in OBS: first what would be done, then the press that does it. Inline, so that the show stays in sight. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObsView, ProvisionPlan } from '../../../core/contract/obs.view.ts';
import { useAsk } from '../../app/seat.ts';
import { ArmButton } from '../../ui/ArmButton.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './ObsPanel.module.css';

const PROVISION_DEADLINE = 30_000;

type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'planned'; readonly plan: ProvisionPlan }
  | { readonly step: 'busy' }
  | { readonly step: 'done' }
  | { readonly step: 'removed' };

/** Plan, provision, un-provision. */
export function Provision({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const [at, setAt] = useState<Step>({ step: 'idle' });
  const plan = async () => {
    const result = await ask({ type: 'obs.plan', scenes: null }, PROVISION_DEADLINE);
    setAt(result.ok ? { step: 'planned', plan: result.value } : { step: 'idle' });
  };
  const provision = async () => {
    setAt({ step: 'busy' });
    const result = await ask({ type: 'obs.provision', scenes: null }, PROVISION_DEADLINE);
    setAt({ step: result.ok ? 'done' : 'idle' });
  };
  const remove = async () => {
    setAt({ step: 'busy' });
    const result = await ask({ type: 'obs.unprovision' }, PROVISION_DEADLINE);
    setAt({ step: result.ok ? 'removed' : 'idle' });
  };
  return (
    <section className={styles['provision']} aria-label={t('obs.provision.title')}>
      <h3>
        {t('obs.provision.title')}
        <span data-overlays={obs.overlays}>
          {t(`obs.about.${obs.overlays}`)}
          {obs.overlayKind !== null && ` · ${t(`obs.about.${obs.overlayKind}`)}`}
        </span>
      </h3>
      <p className={styles['where']}>{t('obs.provision.help')}</p>
      {at.step === 'planned' && <Plan plan={at.plan} />}
      {at.step === 'done' && <Notice tone="good">{t('obs.provision.done')}</Notice>}
      {at.step === 'removed' && <Notice tone="info">{t('obs.provision.removed')}</Notice>}
      <div className={styles['presses']}>
        {at.step === 'planned' && !isEmpty(at.plan) ? (
          <>
            <Button tone="go" onClick={() => void provision()}>
              {t('obs.provision.do')}
            </Button>
            <Button tone="quiet" onClick={() => setAt({ step: 'idle' })}>
              {t('common.cancel')}
            </Button>
          </>
        ) : (
          <Button aria-disabled={at.step === 'busy'} onClick={() => void plan()}>
            {t(at.step === 'busy' ? 'obs.provision.doing' : 'obs.provision.plan')}
          </Button>
        )}
        {obs.overlays !== 'absent' && (
          <ArmButton
            tone="quiet"
            what="unprovision"
            armedLabel={t('obs.provision.removeArmed')}
            onFire={() => void remove()}
          >
            {t('obs.provision.remove')}
          </ArmButton>
        )}
      </div>
    </section>
  );
}

function isEmpty(plan: ProvisionPlan): boolean {
  return plan.creates.length === 0 && plan.removes.length === 0;
}

function Plan({ plan }: { readonly plan: ProvisionPlan }) {
  const { t } = useTranslation();
  if (isEmpty(plan)) return <Notice tone="good">{t('obs.provision.nothing')}</Notice>;
  const lists = [
    ['creates', plan.creates],
    ['removes', plan.removes],
  ] as const;
  return (
    <div className={styles['plan']}>
      {lists.map(([name, list]) =>
        list.length === 0 ? null : (
          <div key={name}>
            <h4>{t(`obs.provision.${name}`)}</h4>
            <ul>
              {list.map((one) => (
                <li key={`${one.what}/${one.in ?? ''}/${one.name}`}>
                  <span>{t(`obs.provision.what.${one.what}`)}</span> {one.name}
                  {one.in !== null && <i>{t('obs.provision.in', { scene: one.in })}</i>}
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      {plan.scenes.length > 0 && (
        <div>
          <h4>{t('obs.provision.puts')}</h4>
          <p>{plan.scenes.join(' · ')}</p>
        </div>
      )}
    </div>
  );
}
