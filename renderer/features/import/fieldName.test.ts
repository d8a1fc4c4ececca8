import { expect, it } from 'vitest';
import { fieldName } from './fieldName.ts';

it.each([
  ['offer.livePrice', '直播价'],
  ['offer.coupon.minSpend', '券门槛'],
  ['script.hook', '痛点'],
  ['plannedStart', '计划开始'],
  ['custom.口味', '口味'],
  ['cues', 'cues'],
])('%s is %s', (path, name) => expect(fieldName(path, 'zh-CN')).toBe(name));

it.each([
  ['offer.livePrice', 'Live price'],
  ['duration', 'Length (min)'],
  ['sku', 'SKU'],
])('in English %s is %s, as a person writes it', (path, name) => expect(fieldName(path, 'en')).toBe(name));
