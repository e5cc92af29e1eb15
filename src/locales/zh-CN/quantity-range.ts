import type { Sections } from '../translation.js';

export const quantityRange: Sections['quantity-range'] = {
  min: '最小值',
  max: '最大值',
  step: '步长',
  summary: ({ quantities, count }) => `${quantities}：共 ${count} 种数量`,
  explanation: '客户可购买最小值，然后每次增加一个步长，直到最大值。',
  released: ({ quantities, step }) => `在售：${quantities}，步长 ${step}`,
  stepFrozen: '已发布属性的步长不能更改。',
};
