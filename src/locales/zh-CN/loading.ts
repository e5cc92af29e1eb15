import type { Sections } from '../translation.js';

export const loading: Sections['loading'] = {
  failed: '此部分未能加载。您输入的内容没有丢失。',
  tryAgain: '重试',
};
