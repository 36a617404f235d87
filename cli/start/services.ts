import type { Crew } from './crew.ts';
import type { HouseInput } from './house.ts';
import type { Server } from './server.ts';
import { startService } from './service.ts';
import { serviceEnvironment, type ServiceEnvironmentInput } from './serviceEnvironment.ts';

export interface Services {
  api: Server;
  worker: Server;
}

/** Starts the API and the worker side by side, each with the environment that it would get anywhere else. */
export async function startServices(
  { home, root, say }: Pick<HouseInput, 'home' | 'root' | 'say'>,
  crew: Crew,
  environment: ServiceEnvironmentInput,
  onRestart: (pid: number) => void,
): Promise<Services> {
  const start = (name: 'api' | 'worker') => {
    const env = serviceEnvironment(name, environment);
    return crew.join(`the ${name}`, startService({ name, root, env, logFile: home.log(name), say, onRestart }));
  };
  const both = [start('worker'), start('api')] as const;
  await Promise.allSettled(both);
  const [worker, api] = await Promise.all(both);
  return { api, worker };
}
