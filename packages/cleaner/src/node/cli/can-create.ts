import { access, open, rm } from "node:fs/promises";

/** Whether the file can be created. An existing file is never overwritten. */
export async function canCreate(file: string): Promise<boolean> {
  try {
    await (await open(file, "wx")).close();
  } catch {
    return false;
  }
  await rm(file);
  return true;
}

export const canRead = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
