import type { Sections } from '../translation.js';

export const store: Sections['store'] = {
  trouble: ({ reason }) =>
    ({
      blocked: '浏览器不允许此页面使用本地存储。',
      denied: '您已退出登录或无权查看。请重新登录。',
      offline: '无法连接到存储。',
      quota: '浏览器的存储空间已满。',
    })[reason] ?? '存储没有正常响应。',
};
