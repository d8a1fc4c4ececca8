/** Import (导入): a file or a paste becomes a run sheet. Nothing is changed until the last press, and everything that would be is shown before. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../core/contract/import.schema.ts';
import type { AnswerOf } from '../../../core/contract/requests.ts';
import { goTo } from '../../app/route.ts';
import { useAsk, useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { CatalogueReport } from '../products/CatalogueReport.tsx';
import { Screen } from '../frame/Screen.tsx';
import { editSheet } from '../sheets/editedSheet.ts';
import { ImportProblems } from '../sheets/ImportProblems.tsx';
import { Changes } from './Changes.tsx';
import { FileDrop } from './FileDrop.tsx';
import { HeaderRow } from './HeaderRow.tsx';
import styles from './Import.module.css';
import { MappingTable } from './MappingTable.tsx';
import { useDraft, type Draft, type DraftActions, type Mode } from './useDraft.ts';

type Sheets = AnswerOf<'sheet.list'>['sheets'];
type Open = Extract<Draft, { step: 'open' }>;

/** The whole screen. */
export function Import() {
  const { t } = useTranslation();
  const [draft, actions] = useDraft();
  return (
    <Screen title={t('sheets.draft.title')} aside={t('sheets.draft.aside')}>
      <div className={styles['import']}>
        {draft.step === 'open' ? (
          <Opened draft={draft} actions={actions} />
        ) : (
          <>
            <FileDrop busy={draft.step === 'busy' ? draft.name : null} onFile={actions.begin} />
            {draft.step === 'too-big' && <Notice tone="fault">{t('sheets.import.tooBig')}</Notice>}
            {draft.step === 'catalogue' && <CatalogueReport report={draft.report} />}
            {draft.step === 'done' && (
              <>
                <ImportProblems report={draft.report} />
                {draft.report.sheet !== null && <Onwards sheetId={draft.report.sheet} />}
              </>
            )}
          </>
        )}
      </div>
    </Screen>
  );
}

/** What one does next with the sheet that has come in. */
function Onwards({ sheetId }: { readonly sheetId: string }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const runId = useShow((state) => state.runId);
  const running = useShow((state) => state.phase === 'running' || state.phase === 'paused');
  const rehearse = () =>
    void ask({ type: 'run.open', sheetId, mode: 'rehearsal' }).then((opened) => {
      if (opened.ok) goTo('console');
    });
  const edit = () => {
    editSheet(runId, sheetId);
    goTo('editor');
  };
  return (
    <div className={styles['ends']}>
      {!running && (
        <Button tone="quiet" onClick={rehearse}>
          {t('sheets.open.rehearsal')}
        </Button>
      )}
      <Button onClick={edit}>{t('sheets.draft.toEditor')}</Button>
    </div>
  );
}

function Opened({ draft, actions }: { readonly draft: Open; readonly actions: DraftActions }) {
  const { t } = useTranslation();
  const { view, preview } = draft;
  const takes = view.kind === 'table' || view.kind === 'sheet';
  return (
    <>
      <header className={styles['file']}>
        <h2>{draft.name}</h2>
        {view.remembered && <span>{t('sheets.draft.remembered')}</span>}
        {view.tables.length > 1 && (
          <Select
            label={t('sheets.draft.table')}
            value={view.table}
            options={view.tables.map(({ name, rows, columns }) => ({
              value: name,
              label: name,
              help: t('sheets.draft.size', { rows, columns }),
            }))}
            onChange={(table) => actions.look(table, null)}
          />
        )}
      </header>
      {takes ? (
        <Target draft={draft} actions={actions} />
      ) : view.kind === 'products' ? (
        <Notice tone="info">{t('products.isCatalogue')}</Notice>
      ) : (
        <ImportProblems report={refusal(view)} />
      )}
      {view.top.length > 0 && (
        <HeaderRow
          top={view.top}
          at={view.mapping?.headerRow ?? null}
          rows={view.mapping?.headerRows ?? 1}
          onPick={(row) => actions.look(view.table, row)}
        />
      )}
      {view.mapping !== null && takes && <MappingTable columns={view.mapping.columns} onSay={actions.say} />}
      {takes && preview !== null && (
        <>
          {draft.mode !== 'new' && <Changes preview={preview} />}
          <ImportProblems report={preview.report} ahead />
        </>
      )}
      <footer className={styles['ends']}>
        {takes && preview !== null && <Sum preview={preview} isNew={draft.mode === 'new'} />}
        <Button tone="quiet" onClick={actions.leave}>
          {t(takes ? 'sheets.draft.leave' : 'sheets.draft.another')}
        </Button>
        {view.kind === 'products' && (
          <Button tone="go" onClick={actions.toLibrary}>
            {t('products.toLibrary')}
          </Button>
        )}
        {takes && (
          <Button tone="go" disabled={!isReady(draft)} onClick={actions.apply}>
            {draft.mode === 'new' ? t('sheets.draft.applyNew') : t('sheets.draft.apply')}
          </Button>
        )}
      </footer>
    </>
  );
}

/** Beside the press that does it: how much would be changed, and how much of the file wants a look. */
function Sum({ preview, isNew }: { readonly preview: ImportPreview; readonly isNew: boolean }) {
  const { t } = useTranslation();
  const { problems } = preview.report;
  const count = preview.changes.length + preview.more;
  return (
    <p className={styles['sum']}>
      {!isNew && <span>{t('sheets.draft.sum', { count })}</span>}
      <span>
        {problems.length === 0 ? t('sheets.import.clean') : t('sheets.import.problems', { count: problems.length })}
      </span>
    </p>
  );
}

function isReady({ preview, applying, mode, into }: Open): boolean {
  return preview !== null && preview.report.sheet !== null && !applying && (mode === 'new' || into !== null);
}

function refusal({ problems }: Open['view']) {
  return { sheet: null, revision: 0, title: '', segments: 0, products: 0, cues: 0, problems };
}

const MODES: readonly Mode[] = ['new', 'replace', 'merge'];

/** What becomes of the file: a sheet of its own, or part of a standing one. */
function Target({ draft, actions }: { readonly draft: Open; readonly actions: DraftActions }) {
  const { t } = useTranslation();
  const ask = useAsk();
  const [sheets, setSheets] = useState<Sheets>([]);
  useEffect(() => {
    void ask({ type: 'sheet.list' }).then((result) => {
      if (result.ok) setSheets(result.value.sheets);
    });
  }, [ask]);
  return (
    <section className={styles['target']} aria-label={t('sheets.draft.mode')}>
      <Segmented
        label={t('sheets.draft.mode')}
        value={draft.mode}
        options={MODES.map((mode) => ({ value: mode, label: t(`sheets.draft.modes.${mode}`) }))}
        onChange={(mode) => actions.aim(mode, mode === 'new' ? null : (draft.into ?? sheets[0]?.sheetId ?? null))}
      />
      {draft.mode !== 'new' && (
        <Select
          label={t('sheets.draft.into')}
          value={draft.into}
          options={sheets.map(({ sheetId, title, segments }) => ({
            value: sheetId,
            label: title || t('common.untitled'),
            help: `${segments} ${t('sheets.segments')}`,
          }))}
          onChange={(into) => actions.aim(draft.mode, into)}
        />
      )}
      <p>{t(`sheets.draft.means.${draft.mode}`)}</p>
    </section>
  );
}
