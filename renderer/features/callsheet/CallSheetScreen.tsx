/** 通告单: the run sheet on paper, as host, producer and moderator each need it. What is seen is what is printed. */
import { FileDown, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CALL_ROLES, callSheet, type CallRole } from '../../../core/callsheet/callsheet.ts';
import { useSnapshot } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Screen } from '../frame/Screen.tsx';
import styles from './CallSheet.module.css';
import { Paper } from './Paper.tsx';
import { usePaper, type Orientation } from './usePaper.ts';

/** The whole screen, of the sheet of the run. */
export function CallSheetScreen() {
  const { t } = useTranslation();
  const sheet = useSnapshot((snapshot) => snapshot.sheet);
  const [role, setRole] = useState<CallRole>('host');
  const [orientation, setOrientation] = useState<Orientation>('landscape');
  const paper = useMemo(() => callSheet(sheet, role), [sheet, role]);
  const { saves, saved, press } = usePaper(orientation, `${sheet.title} · ${paper.title}`);
  return (
    <Screen
      wide
      title={t('callsheet.title')}
      aside={t('callsheet.aside')}
      actions={
        <>
          <Segmented
            label={t('callsheet.role')}
            value={role}
            options={CALL_ROLES.map((one) => ({ value: one, label: t(`callsheet.of.${one}`) }))}
            onChange={setRole}
          />
          <Segmented
            label={t('callsheet.orientation')}
            value={orientation}
            options={(['landscape', 'portrait'] as const).map((one) => ({ value: one, label: t(`callsheet.${one}`) }))}
            onChange={setOrientation}
          />
          <Button onClick={press}>
            {saves ? <FileDown size={15} aria-hidden="true" /> : <Printer size={15} aria-hidden="true" />}
            {t(saves ? 'callsheet.save' : 'callsheet.print')}
          </Button>
        </>
      }
    >
      <div className={styles['desk']} role="region" aria-label={paper.title} tabIndex={0}>
        {saved !== null && (
          <div role="status" className={styles['said']}>
            <Notice tone={saved.ok ? 'good' : 'fault'}>
              {saved.ok ? t('callsheet.saved', { file: saved.value.file ?? '' }) : t('callsheet.failed')}
            </Notice>
          </div>
        )}
        <Paper paper={paper} orientation={orientation} />
      </div>
    </Screen>
  );
}
