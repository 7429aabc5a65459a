import { defineConfig } from "vitest/config";

export default defineConfig({ test: { projects: ["extension", "packages/*", "tests"] } });
