import type { Sections } from '../translation.js';
import { number } from './numbers.js';

export const issueSummary: Sections['issue-summary'] = {
  title: '提交前检查',
  none: '没有阻碍提交的问题。',
  waiting: '尚未检查。',
  error: '错误：',
  warning: '警告：',
  errors: ({ count }) => `${number(count)} 个错误`,
  warnings: ({ count }) => `${number(count)} 个警告`,
  more: ({ count, section }) => `再显示“${section}”的 ${number(count)} 项`,
  deliveryMethod: '交付方式',
  product: '商品',
  delivery: '交付流程信息',
  specifications: '商品规格',
  unnamedSpecification: ({ position }) => `规格 ${number(position)}`,
  release: '发布申请',
};
