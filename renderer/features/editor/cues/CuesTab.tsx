/** When what happens in this segment: the cues on its time, and each as a sentence that can be rewritten (当…时，…). */
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunSheet } from '../../../../core/runsheet/runsheet.schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { useNames } from '../../console/useNames.ts';
import { useDoc } from '../doc.ts';
import type { RowView } from '../model/read.ts';
import panel from '../panel/Panel.module.css';
import { CueCard } from './CueCard.tsx';
import { addCueOp } from './cueOps.ts';
import { timeOf } from './onTime.ts';
import { Timeline } from './Timeline.tsx';

export function CuesTab({ view, sheet }: { readonly view: RowView; readonly sheet: RunSheet }) {
  const { t } = useTranslation();
  const doc = useDoc();
  const { segment, planned } = view;
  const names = useNames(segment, sheet.products);
  const [open, setOpen] = useState<string | null>(null);
  const inOrder = segment.cues
    .map((cue) => ({ cue, at: timeOf(cue, segment, planned.start) }))
    .toSorted((a, b) => (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY));
  const add = () => {
    const id = doc.newId();
    doc.edit(
      addCueOp(segment.id, { id, label: '', trigger: { on: 'manual' }, actions: [] }, segment.cues.at(-1)?.id ?? null),
    );
    setOpen(id);
  };
  return (
    <div className={panel['form']}>
      <Timeline view={view} names={names} open={open} onOpen={setOpen} />
      {inOrder.map(({ cue, at }) => (
        <CueCard
          key={cue.id}
          cue={cue}
          at={at}
          view={view}
          sheet={sheet}
          names={names}
          open={open === cue.id}
          onOpen={(is) => setOpen(is ? cue.id : null)}
        />
      ))}
      <Button onClick={add} disabled={!doc.writable()}>
        <Plus size={14} aria-hidden="true" /> {t('editor.cue.add')}
      </Button>
    </div>
  );
}
