export { moduleBeside } from './moduleBeside.ts';
export { serveWorker, type WorkerService } from './serveWorker.ts';
export { startWorker, type WorkerThread } from './startWorker.ts';
