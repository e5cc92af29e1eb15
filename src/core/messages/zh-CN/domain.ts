import type { Domain, Periods } from '../language.js';

/** The source guide’s own terms. Its Tier is what English calls volume pricing, its Step what English calls tiered pricing. */
export const domain: Domain = {
  'method.saas': 'SaaS',
  'method.license': 'License',
  'method.professional-service': '专业服务',
  'method.other': '其他交付方式',
  'method.this': '该交付方式',
  'model.flat': '一口价',
  'model.linear': '线性计价',
  'model.volume': 'Tier 阶梯计价',
  'model.tiered': 'Step 阶梯计价',
  'mode.subscription': '包年/包月',
  'mode.one-time': '一次性',
  'mode.usage': '按次',
  'template.simple': '简单模板',
  'template.custom': '自定义模板',
};

/** Billing periods as headings. */
export const periods: Periods = { P1D: '按天', P1W: '按周', P1M: '包月', P1Y: '包年', once: '一次性', use: '按次', every: '每{n}' };
