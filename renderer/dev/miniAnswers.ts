/** What the harness answers to an import and to the question what would be made in OBS. */

export const PROBLEMS = [
  {
    row: 5,
    column: '券门槛',
    code: 'amount-unreadable',
    severity: 'error' as const,
    message: 'Not an amount.',
    detail: { cell: '89元起' },
  },
  {
    row: 12,
    column: '时长(分钟)',
    code: 'duration-missing',
    severity: 'warn' as const,
    message: 'No duration.',
    detail: {},
  },
  {
    row: 0,
    column: '自定义列',
    code: 'column-unknown',
    severity: 'info' as const,
    message: 'Unknown column.',
    detail: { column: '自定义列' },
  },
];

export const PLAN = {
  creates: [
    { what: 'scene' as const, name: 'Anchor Studio 卡片', in: null },
    { what: 'input' as const, name: 'Anchor Studio 商品卡', in: 'Anchor Studio 卡片' },
    { what: 'input' as const, name: 'Anchor Studio 券卡', in: 'Anchor Studio 卡片' },
    { what: 'input' as const, name: 'Anchor Studio 倒计时', in: 'Anchor Studio 卡片' },
    { what: 'item' as const, name: 'Anchor Studio 卡片', in: '近景-产品台' },
  ],
  removes: [],
  scenes: ['全景-双人', '近景-产品台', '近景-俯拍'],
};
