import { createTransport } from 'nodemailer';
import { outsideAddresses } from './env.ts';

/** What goes out of the application to one person. */
export type OutsideMessage = { email: string | null; phone: string | null; subject: string; text: string };

/** A way out. A county switches it on; without that nothing ever leaves the machine. */
export type Channel = {
  name: 'mail' | 'wecom';
  /** Whether the person can be reached this way. */
  takes(message: OutsideMessage): boolean;
  /** @throws where it was not taken. */
  send(message: OutsideMessage): Promise<void>;
};

/** How long a receiver may take to answer, in milliseconds. */
const PATIENCE = 10_000;

export function switchedOn({ mail, wecom } = outsideAddresses()): Channel[] {
  return [...(mail ? [mailChannel(mail)] : []), ...(wecom ? [wecomChannel(wecom)] : [])];
}

function mailChannel({ server, from }: { server: string; from: string }): Channel {
  const times = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE };
  const transport = createTransport({ url: server, ...times });
  return {
    name: 'mail',
    takes: ({ email }) => email !== null && email !== '',
    async send({ email, subject, text }) {
      await transport.sendMail({ from, to: email ?? '', subject, text });
    },
  };
}

/** A group robot of WeCom: whoever gave a mobile number is named in the group. */
function wecomChannel(webhook: string): Channel {
  return {
    name: 'wecom',
    takes: () => true,
    async send({ phone, text }) {
      const named = phone ? { mentioned_mobile_list: [phone] } : {};
      const response = await fetch(webhook, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ msgtype: 'text', text: { content: text, ...named } }),
        signal: AbortSignal.timeout(PATIENCE),
        redirect: 'error',
      });
      // The robot says in its answer, and not in its status, that it refused.
      const answer = (await response.json().catch(() => null)) as { errcode?: number } | null;
      if (!response.ok || answer?.errcode !== 0) throw new Error(`the webhook refused: ${response.status}`);
    },
  };
}
