export interface WebkitDriver {
  port: number;
  url: string;
  capabilities: Record<string, unknown>;
  stop: () => void;
}
export function webkitDriver(): Promise<WebkitDriver>;
export function stopWebkit(): Promise<void>;
