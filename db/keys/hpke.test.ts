import { expect, it } from 'vitest';
import { createSealer } from './hpke.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

it('seals as RFC 9180 appendix A.1.1 does', () => {
  const sealer = createSealer({
    aead: 'AES-128-GCM',
    recipient: hex('3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d'),
    ephemeral: hex('52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736'),
    info: hex('4f6465206f6e2061204772656369616e2055726e'),
  });
  expect(sealer.enc.toString('hex')).toBe('37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431');
  const sealed = sealer.seal(hex('436f756e742d30'), hex('4265617574792069732074727574682c20747275746820626561757479'));
  expect(sealed.toString('hex')).toBe('f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83d07bea87e13c512a');
  expect(() => sealer.seal(Buffer.alloc(0), Buffer.alloc(0))).toThrow('one message');
});

it('agrees with no key of small order', () => {
  for (const recipient of [Buffer.alloc(32), Buffer.concat([Buffer.of(1), Buffer.alloc(31)]), hex('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800')]) {
    expect(() => createSealer({ aead: 'AES-256-GCM', recipient, ephemeral: Buffer.alloc(32, 7), info: Buffer.alloc(0) })).toThrow();
  }
});
