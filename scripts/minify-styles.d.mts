import type { Plugin } from 'vite';

export const withMinifiedStyles: (code: string) => string;
export const minifyStyles: () => Plugin;
