import { numbersOf } from '../numbers.js';

export const { number, plural } = numbersOf('zh-CN');
