/** A script that can't be said in its time. */
import { EN_WORDS_A_MINUTE, scriptTime, ZH_CHARACTERS_A_MINUTE } from '../../../forecast/reading.ts';
import { duration } from '../../../time/time.ts';
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet } from '../check.lines.ts';
import { figuresIn } from '../check.text.ts';
import { setField } from '../check.fixes.ts';

export const scriptWpm: Rule = {
  id: 'script.wpm',
  asks: {
    zh: '脚本字数在时长内念不念得完（每分钟 240 字，可设）',
    en: 'Can the script be said in its time (150 words a minute, settable)?',
  },
  source: {
    zh: '内部规则：卖货语速 240 字/分，新闻播音 250–270',
    en: 'House rule: 150 words a minute; conversation is 130–160',
  },
  severities: ['warn'],
  says: {
    target: {
      zh: '{length} {count} 字 = 每分钟 {pace} 字，上限 {rate}：念不完，最多 {fits} 字',
      en: '{count} words in {length} is {pace} a minute, over {rate}: at most {fits} can be said',
    },
    text: {
      zh: '写好的话术要念 {reading}，环节只有 {length}',
      en: 'The script as written takes {reading} to say, in a segment of {length}',
    },
  },
  fixes: { set: { zh: '目标字数改为 {fits}', en: 'Set the target to {fits}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    const { language } = sheet.sheet;
    const { charactersAMinute, wordsAMinute } = sheet.settings;
    const [rate, usual] =
      language === 'zh-CN' ? [charactersAMinute, ZH_CHARACTERS_A_MINUTE] : [wordsAMinute, EN_WORDS_A_MINUTE];
    const speed = rate / usual;
    for (const line of sheet.lines) {
      const { duration: time, script, id } = line.segment;
      if (time <= 0) continue;
      const length = { length: time };
      const count = script.targetLength ?? wordsIn(line.raw('targetLength'), time);
      const fits = Math.floor((time / 60_000) * rate);
      const place = { severity: 'warn', segmentId: id, columns: ['targetLength', 'duration'] } as const;
      if (count !== null && count > fits) {
        const pace = Math.round(count / (time / 60_000));
        yield {
          ...place,
          code: 'target',
          args: { length, count, pace, rate, fits },
          fix: {
            code: 'set',
            args: { fits },
            op: setField(sheet, line, ['script', 'targetLength'], fits, ['targetLength']),
          },
        };
        continue;
      }
      const reading = duration(Math.round(scriptTime(script, language) / speed));
      if (reading > time)
        yield {
          ...place,
          code: 'text',
          args: { reading: { length: reading }, length },
          columns: ['keyPoints', 'duration'],
        };
    }
  },
};

/** What a cell says that is no plain number: 约4,200字, 300字/分钟. */
function wordsIn(cell: string | null, time: number): number | null {
  const [first, ...others] = figuresIn(cell ?? '');
  if (first === undefined || others.length > 0) return null;
  const aMinute = /^\s*(?:字|words?)?\s*(?:\/|每|an?\b|per\b)\s*(?:分钟?|min)/i.test(first.behind);
  return Math.round(aMinute ? (first.value * time) / 60_000 : first.value);
}
