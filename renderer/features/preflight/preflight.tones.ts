/** How the severities look. The word stands beside each sign: colour is never alone. */
import { CircleX, Info, ScanEye, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { Severity } from '../../../core/runsheet/check/check.model.ts';
import type { BadgeProps } from '../../ui/Badge.tsx';

export const TONES: Readonly<
  Record<Severity, { readonly sign: LucideIcon; readonly badge: NonNullable<BadgeProps['tone']> }>
> = {
  block: { sign: CircleX, badge: 'fault' },
  warn: { sign: TriangleAlert, badge: 'warn' },
  review: { sign: ScanEye, badge: 'info' },
  info: { sign: Info, badge: 'plain' },
};
