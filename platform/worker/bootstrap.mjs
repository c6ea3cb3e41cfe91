// A thread whose program is TypeScript begins here: Node 20 gives a thread none of its parent's hooks, so that tsx has to be registered
// in the thread itself before anything of ours can be imported. JavaScript, since it is what runs before TypeScript can.
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
await import(workerData.program);
