/** OBS's program and, in Studio Mode, its preview. The red rim is the tally: only what viewers see now has it. */
import { useTranslation } from 'react-i18next';
import type { ObsView } from '../../../core/contract/obs.view.ts';
import { usePicture, useShow } from '../../app/seat.ts';
import styles from './Pictures.module.css';

/** The program picture, with what a person must know about it written on it. */
export function ProgramPicture({ obs }: { readonly obs: ObsView }) {
  const { t } = useTranslation();
  const image = usePicture('program');
  const onAir = useShow((state) => state.mode === 'live' && state.onAir !== null);
  const there = obs.link === 'live' || obs.link === 'simulated';
  return (
    <figure
      className={styles['program']}
      data-tally={onAir && obs.link === 'live'}
      data-stale={obs.confidence === 'stale' && obs.link !== 'simulated'}
    >
      {image !== null && there ? (
        <img src={image} alt={t('console.picture.alt')} />
      ) : (
        <p>{t(there ? 'console.picture.waiting' : 'console.picture.empty')}</p>
      )}
      {there && obs.programPicture === 'may-show-edits' && (
        <figcaption title={t('console.picture.mayShowEditsHelp')}>{t('console.picture.mayShowEdits')}</figcaption>
      )}
    </figure>
  );
}

/** The preview of Studio Mode, small: what OBS's own take would bring. */
export function PreviewPicture({ scene }: { readonly scene: string | null }) {
  const { t } = useTranslation();
  const image = usePicture('preview');
  return (
    <figure className={styles['preview']} title={scene ?? undefined}>
      {image === null ? (
        <p>{t('console.picture.waiting')}</p>
      ) : (
        <img src={image} alt={t('console.picture.altPreview')} />
      )}
      <figcaption>{t('console.picture.preview')}</figcaption>
    </figure>
  );
}
