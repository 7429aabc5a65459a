import { parentPort } from "node:worker_threads";
import { type PageJob, readPage } from "./read-page.ts";

parentPort!.on("message", (job: PageJob) => parentPort!.postMessage(readPage(job)));
