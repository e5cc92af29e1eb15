import type { Sections } from '../translation.js';

export const values: Sections['values'] = {
  onSale: '在售',
  notOnSale: '未上架',
  yes: '是',
  no: '否',
  days: ({ days }) => `${days} 天`,
  trialOff: '不支持试用',
  none: '无',
  noPrice: '未定价',
  range: ({ min, max, step }) => `${min} 至 ${max}，步长 ${step}`,
  upTo: ({ quantity }) => `不超过 ${quantity}`,
  above: ({ quantity }) => `超过 ${quantity}`,
  openEnd: '无上限',
  fee: ({ period }) => `固定费用（${period}）`,
};
