import { listenOnLoopback } from '../wire/loopback-server';
import { serveCalls, type CallServer } from '../wire/serve-calls';
import type { Settings } from '../shared/settings';
import type { Trace } from '../wire/trace';
import type { WechatApi } from '../wechat-api/wechat-api';
import { readAdmin } from './admin/admin';
import type { Database } from './database/database';
import type { FunctionInstance, Outside } from './functions/function-instance';
import type { FaultFor } from '../wire/fault-target';
import { afterAnswer } from './functions/memory';

/** The cloud call of the interface, where it is offered. */
const OPENAPI_NAME = 'cityservice.checkRealNameInfo';

export interface World {
  readonly settings: Settings;
  readonly trace: Trace;
  readonly faultFor: FaultFor;
  readonly now: () => number;
  readonly complain: (message: string) => void;
  readonly onDatabaseRequest: (body: string) => void;
  /** Serves WeChat's API over TLS. */
  readonly tls: boolean;
  readonly database: Database;
  readonly wechatApi: WechatApi;
  /** `permissions.openapi` of the instance's function. */
  readonly openapiPermissions: readonly string[];
}

/** Opens the cloud and WeChat's API for one instance. */
export async function openOutside(instance: FunctionInstance, world: World): Promise<Outside> {
  const { settings, trace, faultFor, now, complain, onDatabaseRequest, database, wechatApi, openapiPermissions } =
    world;

  const serve = (to: Pick<CallServer, 'participant' | 'read'>, tls = false) =>
    listenOnLoopback(
      serveCalls({
        ...to,
        settings,
        trace,
        faultFor,
        now,
        complain,
        onDatabaseRequest,
        roundTrips: () => instance.roundTrips,
        onAnswer: (step, answer) => {
          instance.memory = afterAnswer(instance.memory, step, answer, now());
        },
        crash: () => {
          instance.kill();
        },
        closePort: (port) => {
          instance.closePort(port);
        },
      }),
      {
        tls,
        onDefect: (error) => {
          complain(`The sandbox failed to answer: ${String(error)}`);
        },
      },
    );

  const admin = await serve({
    participant: 'cloud',
    read: (request) =>
      readAdmin(request, {
        database,
        now,
        offered: () => (settings.openapiOffered ? [OPENAPI_NAME] : []),
        permitted: () => openapiPermissions,
        open: (_apiName, params) => wechatApi.check('openapi', params),
        apiToken: () => instance.apiToken,
      }),
  });
  const api = await serve({ participant: 'wechat-api', read: (request) => wechatApi.read(request) }, world.tls);
  const servers = { cloud: admin, 'wechat-api': api };
  return {
    adminUrl: `${admin.origin}/admin`,
    apiOrigin: api.origin,
    closePort: (port) => {
      servers[port].closePort();
    },
    openPorts: async () => {
      await Promise.all([admin.openPort(), api.openPort()]);
    },
    close: async () => {
      await Promise.all([admin.close(), api.close()]);
    },
  };
}
