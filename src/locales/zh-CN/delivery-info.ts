import type { Sections } from '../translation.js';

export const deliveryInfo: Sections['delivery-info'] = {
  template: '服务流程模板',
  choose: '请选择模板',
  noTemplates: '还没有可选择的服务流程模板。',
  unknownTemplate: ({ id }) => `${id}（已不存在）`,
  days: '交付周期（自然日）',
  range: ({ min, max }) => `天，${min} 至 ${max}`,
};
