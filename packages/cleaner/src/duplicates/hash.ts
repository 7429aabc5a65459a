import xxhash from "xxhash-wasm";

/** A hash in progress; `digest` is read once, after the last `update`. */
export type Hasher = { update(bytes: Uint8Array): unknown; digest(): bigint };
export type CreateHasher = () => Hasher;

/**
 * xxHash, 64 bits: quick, not secret. It only sorts out candidates; `findDuplicates` compares them byte for
 * byte afterwards. Needs WebAssembly (`wasm-unsafe-eval` under a content security policy).
 */
export async function createXxHash(): Promise<CreateHasher> {
  const api = await xxhash();
  return () => api.create64();
}
