// node sdkDownload.mjs <temporal | temporal-test-server> <folder>: lets Temporal's SDK download the program into the
// folder. A process of its own, because the SDK's download cannot be told to give up.
import { TestWorkflowEnvironment } from '@temporalio/testing';

const [program, downloadDir] = process.argv.slice(2);
const options = { server: { executable: { type: 'cached-download', downloadDir } } };
const environment =
  program === 'temporal'
    ? await TestWorkflowEnvironment.createLocal(options)
    : await TestWorkflowEnvironment.createTimeSkipping(options);
await environment.teardown();
