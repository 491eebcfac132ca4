import { isEmptyQuintet } from '../../cli/demoExperiment.ts';
import { killGroup } from '../../trainer/system/processGroup.ts';
import { readEnv } from '../env.ts';
import { say } from '../terminal.ts';

// The demo's process (process.ts). Quintet is useful without the demo, so a failure is only reported.
// npm start has ended, even if it was killed, so this process ends too, with pip, if that downloads weights.
process.once('disconnect', () => {
  killGroup(process.pid);
  process.exit();
});

try {
  if (await isEmptyQuintet()) {
    const { startDemo } = await import('./demo.ts');
    const { cacheDir, weightsFile } = readEnv();
    await startDemo({ cacheDir, weightsFile, report: line => say(`  ${line}`) });
  }
} catch (error) {
  say(`! The demo could not be started: ${error instanceof Error ? error.message : error}`);
}
process.exit();
