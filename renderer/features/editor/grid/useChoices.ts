/** What may be chosen in a column, gathered when its cell is begun. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorDoc } from '../doc.ts';
import type { Field } from '../model/fields.ts';
import { choicesFor, type Choice } from '../model/words.ts';

const NONE: readonly Choice[] = [];

/** The choices of a field; none for null, and none where anything may be written. */
export function useChoices(field: Field | null, doc: EditorDoc): readonly Choice[] {
  const { t } = useTranslation();
  return useMemo(() => {
    if (field === null) return NONE;
    const chinese = doc.sheet().language === 'zh-CN';
    return choicesFor(field, doc.views().all, doc.sheet().products, {
      kind: (kind) => t(`common.kind.${kind}`),
      yes: chinese ? '是' : 'yes',
      no: chinese ? '否' : 'no',
    });
  }, [field, doc, t]);
}
