/** One address of every kind of page, for the checks that hold on all of them. */
export const pages = {
  explorer: "/",
  udp: "/?protocol=udp&encryption=none",
  "cpu cost": "/?metric=efficiency",
  scatter: "/?chart=scatter",
  heat: "/?chart=heat&encryption=wireguard,ipsec&protocol=tcp,udp&streams=single,multi&path=direct,service",
  paths: "/?chart=path&path=direct,service&streams=single",
  encryption: "/?chart=encryption",
  "nothing left": "/?cni=flannel&encryption=ipsec",
  "bad link": "/?variant=clium&colour=red",
  compare: "/compare?variant=calico,cilium,antrea-ipsec",
  "compare without choice": "/compare",
  variant: "/variants/antrea-ipsec",
  "bare metal": "/variants/baremetal",
  method: "/method",
  "not found": "/nowhere",
} as const;
