import type { Plugin } from 'vite';

export const withMinifiedTemplates: (code: string) => string;
export const minifyTemplates: () => Plugin;
