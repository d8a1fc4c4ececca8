/** A host who has handed over, or has not come yet, is still in the plan. */
import type { Found, Rule } from '../check.model.ts';
import type { CheckSheet, Line } from '../check.lines.ts';
import { setField } from '../check.fixes.ts';
import { shiftOf } from '../shifts.ts';

export const rolesShift: Rule = {
  id: 'roles.shift',
  asks: { zh: '排的主播是不是在班', en: 'Is the host of each segment on shift?' },
  source: {
    zh: '直播电商监督管理办法第27、28条：每场核验主播；内部规则：换班后不回头',
    en: 'CN live-commerce measures art. 27–28: hosts are verified for each show; house rule',
  },
  severities: ['warn'],
  says: {
    handed: {
      zh: '{host} 已在第 {row} 行交班，这里应是 {on}',
      en: '{host} handed over in row {row}; it should be {on} here',
    },
    early: {
      zh: '{host} 要到第 {row} 行才接班，这里应是 {on}',
      en: '{host} takes over in row {row} only; it should be {on} here',
    },
    noted: {
      zh: '备注写「{words}」，{host} 在 {at} 不在班',
      en: 'The notes say “{words}”: {host} is not on shift at {at}',
    },
    window: {
      zh: '{host} 的班次不含 {at}',
      en: '{host} is not on shift at {at}',
    },
    stranger: {
      zh: '前后都是 {on}，只有这里是 {host}，也没有换班环节',
      en: 'It is {on} before and after, {host} here alone, and nobody hands over',
    },
    nobody: { zh: '没有排主播，其他环节都排了', en: 'Nobody hosts this segment, while all others have a host' },
  },
  fixes: { set: { zh: '主播改为 {on}', en: 'Set the host to {on}' } },
  *look(sheet: CheckSheet): Iterable<Found> {
    const hosts = sheet.lines.map(({ segment }) => segment.host);
    for (const [index, line] of sheet.lines.entries()) {
      const verdict = shiftOf(sheet.lines, index) ?? blank(sheet.lines, hosts, index);
      if (verdict === null) continue;
      const { on, noteOf, ...found } = { noteOf: line.segment.id, ...verdict };
      yield {
        ...found,
        severity: 'warn',
        segmentId: line.segment.id,
        others: noteOf === line.segment.id ? [] : [noteOf],
        columns: found.code === 'noted' ? ['host', 'notes'] : ['host'],
        fix: on === '' ? null : { code: 'set', args: { on }, op: setField(sheet, line, ['host'], on, ['host']) },
      };
    }
  },
};

function blank(lines: readonly Line[], hosts: readonly string[], index: number) {
  if (hosts[index] !== '' || lines.length < 4 || hosts.filter((host) => host === '').length > 1) return null;
  const [before = '', after = ''] = [hosts[index - 1], hosts[index + 1]];
  return { code: 'nobody', args: {}, on: before === after || after === '' ? before : before === '' ? after : '' };
}
