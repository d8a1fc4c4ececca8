/** Small run sheets for tests, written as a producer would: a CSV with the usual Chinese headers. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from './studioProcess.ts';

export interface SheetRow {
  readonly title: string;
  readonly minutes: number;
  readonly scene?: string;
  /** Link number, and with it a product of that number. */
  readonly link?: number;
  readonly price?: string;
  readonly listPrice?: string;
  readonly coupon?: {
    readonly name: string;
    readonly value: number;
    readonly quantity: number;
    readonly over?: number;
  };
  readonly popAt?: number;
  readonly countdown?: number;
}

const HEADERS = [
  '序号',
  '环节',
  '环节名称',
  '时长(分钟)',
  '链接号',
  '商品编码',
  '商品名称',
  '日常价',
  '直播价',
  '券类型',
  '券名称',
  '券门槛',
  '券面额',
  '券发放量',
  '到手价',
  'OBS场景',
  '弹窗时点(环节内秒)',
  '倒计时(秒)',
];

/** The CSV text of a sheet. */
export function sheetCsv(rows: readonly SheetRow[]): string {
  const lines = rows.map((row, index) => [
    index + 1,
    row.link === undefined ? '开场' : '主推款',
    row.title,
    row.minutes,
    row.link ?? '',
    row.link === undefined ? '' : `SKU-${row.link}`,
    row.link === undefined ? '' : `${row.link}号商品`,
    row.listPrice ?? '',
    row.price ?? '',
    row.coupon ? '满减' : '无',
    row.coupon?.name ?? '',
    row.coupon?.over ?? 0,
    row.coupon?.value ?? 0,
    row.coupon?.quantity ?? 0,
    row.price ?? '',
    row.scene ?? '',
    row.popAt ?? '',
    row.countdown ?? '',
  ]);
  return [HEADERS, ...lines].map((cells) => cells.join(',')).join('\n');
}

/** Writes a sheet into a new temporary folder and returns its path. */
export function sheetFile(rows: readonly SheetRow[]): string {
  const file = join(tempDir('sheet'), 'sheet.csv');
  writeFileSync(file, sheetCsv(rows));
  return file;
}
