import xxhash from "xxhash-wasm";

/** An incremental hash; `digest` is called once, after the last `update`. */
export type Hasher = { update(bytes: Uint8Array): unknown; digest(): bigint };
export type CreateHasher = () => Hasher;

/**
 * 64-bit xxHash: fast, not cryptographic. It only selects candidates; `findDuplicates` compares them byte for byte. Needs
 * WebAssembly (`wasm-unsafe-eval` under a content security policy).
 */
export async function createXxHash(): Promise<CreateHasher> {
  const api = await xxhash();
  return () => api.create64();
}
