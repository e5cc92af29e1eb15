import type { Rolldown } from 'vite';

export declare const cdnChunks: () => Rolldown.CodeSplittingOptions;
