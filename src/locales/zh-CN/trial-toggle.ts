import type { Sections } from '../translation.js';

export const trialToggle: Sections['trial-toggle'] = {
  trial: '试用',
  days: '试用期（天）',
  range: ({ min, max }) => `天，${min} 至 ${max}`,
  kept: ({ days }) => `${days} 天的试用期已保留，但不生效。`,
};
