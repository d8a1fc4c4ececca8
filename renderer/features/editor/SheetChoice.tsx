/** Which sheet is edited: that of the run, or any other of the studio. */
import { ChevronDown } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerOf } from '../../../core/contract/requests.ts';
import { useAsk, useShow } from '../../app/seat.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu } from '../../ui/Menu.tsx';

export interface SheetChoiceProps {
  readonly sheetId: string;
  readonly title: string;
  readonly onChoose: (sheetId: string) => void;
}

export function SheetChoice({ sheetId, title, onChoose }: SheetChoiceProps) {
  const { t } = useTranslation();
  const ask = useAsk();
  const own = useShow((state) => state.sheetId);
  const [sheets, setSheets] = useState<AnswerOf<'sheet.list'>['sheets']>([]);
  const refresh = useCallback(() => {
    void ask({ type: 'sheet.list' }).then((result) => {
      if (result.ok) setSheets(result.value.sheets);
    });
  }, [ask]);
  useEffect(refresh, [refresh]);
  return (
    <Menu
      trigger={
        <Button tone="quiet" onClick={refresh} title={t('editor.choose')}>
          {title || t('common.untitled')} <ChevronDown size={14} aria-hidden="true" />
        </Button>
      }
      groups={[
        sheets.map((sheet) => ({
          id: sheet.sheetId,
          label:
            sheet.sheetId === own
              ? t('editor.ofRun', { title: sheet.title || t('common.untitled') })
              : sheet.title || t('common.untitled'),
          checked: sheet.sheetId === sheetId,
          onSelect: () => onChoose(sheet.sheetId),
        })),
      ]}
    />
  );
}
