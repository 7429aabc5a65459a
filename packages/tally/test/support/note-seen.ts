import type { TaskMeta } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** What a test saw, for the table that `npm run test:real` writes. */
    seen?: string;
  }
}

export function noteSeen({ meta }: { meta: TaskMeta }, text: string): void {
  meta.seen = text;
}
