"""Trains the encoder on a graphics processor: the same network, sentences and losses as the Java program, with larger batches.

  python3 train.py train  --data DIR --base FILE --out FILE [--silver FILE] [--minutes M | --steps N] [--share S] [--without A,B]
  python3 train.py label  --data DIR --teachers A,B,C --out FILE   labels DIR/raw.bin by the mean of several networks
  python3 train.py test   --data DIR --base FILE                   measures a checkpoint on the test files of DIR

DIR is what `bin/train --dump DIR` writes. Checkpoints are those of the Java program, which exports and measures them. Needs
PyTorch (1.13 or later); runs on a processor too, for trying out. The method of the trees is Dozat and Manning 2017, "Deep
Biaffine Attention for Neural Dependency Parsing"; that of the silver trees is training on the ensemble's own readings.
"""
import argparse, contextlib, json, math, random, struct, sys, time

import numpy as np
import torch
import torch.nn.functional as F

WIDTH, HEADS, ARC, RELATION, MIXED = 384, 12, 256, 96, 4
EPSILON, CLOSED = 1e-12, -10000.0
NAME_TYPES = 6
CUDA = torch.cuda.is_available()
DEVICE = torch.device("cuda" if CUDA else "cpu")


# ---- files -----------------------------------------------------------------------------------------------------------

def read_checkpoint(path):
    data = memoryview(open(path, "rb").read())
    at = 8

    def number(fmt, size):
        nonlocal at
        value = struct.unpack_from(fmt, data, at)[0]
        at += size
        return value

    def text():
        nonlocal at
        n = number(">H", 2)
        at += n
        return bytes(data[at - n:at]).decode()

    lines = [text() for _ in range(number(">i", 4))]
    params = {}
    for _ in range(number(">i", 4)):
        name = text()
        shape = [number(">q", 8) for _ in range(number(">i", 4))]
        size = int(np.prod(shape))
        params[name] = np.frombuffer(data, ">f4", size, at).reshape(shape).astype(np.float32)
        at += 4 * size
    return lines, params


def write_checkpoint(path, lines, params):
    with open(path, "wb") as out:
        def text(s):
            b = s.encode()
            out.write(struct.pack(">H", len(b)) + b)
        out.write(struct.pack(">d", 1.0) + struct.pack(">i", len(lines)))
        for line in lines:
            text(line)
        out.write(struct.pack(">i", len(params)))
        for name, values in params.items():
            text(name)
            out.write(struct.pack(">i", values.ndim) + b"".join(struct.pack(">q", d) for d in values.shape))
            out.write(values.astype(">f4").tobytes())


class Sentence:
    __slots__ = ("pieces", "owner", "first", "shapes", "upos", "xpos", "heads", "relations", "names", "statements",
                 "factuality", "weight", "n", "p")


def read_sentences(path):
    data = np.fromfile(path, ">i2").astype(np.int64)
    out, at = [], 0
    while at < len(data):
        s = Sentence()
        s.n, s.p, s.weight, flags = int(data[at]), int(data[at + 1]), data[at + 2] / 100, int(data[at + 3])
        at += 4

        def take(size):
            nonlocal at
            at += size
            return data[at - size:at]
        s.pieces, s.owner, s.first, s.shapes = take(s.p), take(s.p), take(s.n), take(s.n)
        s.upos = s.xpos = s.heads = s.relations = s.names = s.statements = s.factuality = None
        if flags & 1:
            s.upos, s.xpos, s.heads, s.relations = take(s.n), take(s.n), take(s.n), take(s.n)
        if flags & 2:
            s.names = take(s.n)
        if flags & 4:
            s.statements = take(s.n)
        if flags & 8:
            s.factuality = take(s.n)
        out.append(s)
    return out


def labels_of(lines):
    return {line.split("\t")[0]: line.split("\t")[1].split(" ") for line in lines}


# ---- batches ---------------------------------------------------------------------------------------------------------

LAYERS = ("upos", "xpos", "heads", "relations", "names", "statements", "factuality")


def batch_of(groups):
    """Arrays of sentences of several streams, padded to the longest of all; unknown labels are -1."""
    sentences = [s for g in groups for s in g]
    b, l, t = len(sentences), max(s.p for s in sentences), max(s.n for s in sentences)
    out = {"ids": np.zeros((b, l), np.int64), "pshape": np.zeros((b, l), np.int64), "mask": np.full((b, l), CLOSED, np.float32),
           "first": np.zeros((b, t), np.int64), "shape": np.zeros((b, t), np.int64), "words": np.zeros((b, t), bool),
           "kind": np.zeros(b, np.int64), "weight": np.ones(b, np.float32)}
    for layer in LAYERS:
        out[layer] = np.full((b, t), -2 if layer == "heads" else -1, np.int64)
    i = 0
    for kind, group in enumerate(groups):
        for s in group:
            out["ids"][i, :s.p] = s.pieces
            out["mask"][i, :s.p] = 0
            out["pshape"][i, :s.p] = np.where(s.owner < 0, 0, s.shapes[np.maximum(s.owner, 0)])
            out["first"][i, :s.n] = s.first
            out["shape"][i, :s.n] = s.shapes
            out["words"][i, :s.n] = True
            out["kind"][i] = kind
            out["weight"][i] = s.weight
            for layer in LAYERS:
                values = getattr(s, layer)
                if values is not None:
                    out[layer][i, :s.n] = values
            i += 1
    return {k: torch.from_numpy(v) for k, v in out.items()}


class Stream:
    """Groups of sentences of like length without end, each pass in a new order."""

    def __init__(self, sentences, budget, seed):
        self.sentences, self.budget, self.random = list(sentences), budget, random.Random(seed)
        self.ready, self.passes = [], 0

    def next(self):
        if not self.sentences or not self.budget:
            return []
        if not self.ready:
            self.passes += 1
            self.random.shuffle(self.sentences)
            pool = 3000
            for start in range(0, len(self.sentences), pool):
                part = sorted(self.sentences[start:start + pool], key=lambda s: s.p)
                group = []
                for s in part:
                    if group and (len(group) + 1) * s.p > self.budget:
                        self.ready.append(group)
                        group = []
                    group.append(s)
                self.ready.append(group)
            self.random.shuffle(self.ready)
        return self.ready.pop()


class Feed(torch.utils.data.IterableDataset):
    def __init__(self, streams):
        self.streams = streams

    def __iter__(self):
        worker = torch.utils.data.get_worker_info()
        if worker is not None:
            for i, s in enumerate(self.streams):
                s.random = random.Random(1000 * worker.seed + i)
        while True:
            yield batch_of([s.next() for s in self.streams])


# ---- network ---------------------------------------------------------------------------------------------------------

class Net(torch.nn.Module):
    def __init__(self, params, lines):
        super().__init__()
        self.labels = labels_of(lines)
        self.lines = lines
        self.word = torch.nn.Parameter(torch.from_numpy(params["word"].copy()), requires_grad=False)
        self.p = torch.nn.ParameterDict({k.replace(".", "_"): torch.nn.Parameter(torch.from_numpy(v.copy()))
                                         for k, v in params.items() if k != "word"})
        self.names_of = {k.replace(".", "_"): k for k in params if k != "word"}
        self.depth = 1 + max(int(k[5:].split(".")[0]) for k in params if k.startswith("layer"))

    def w(self, name):
        return self.p[name.replace(".", "_")]

    def params_out(self, state=None):
        out = {"word": self.word.detach().float().cpu().numpy()}
        for k, v in self.p.items():
            out[self.names_of[k]] = (state[k] if state else v.detach()).float().cpu().numpy()
        return out

    def linear(self, x, name):
        return F.linear(x, self.w(name + ".w"), self.w(name + ".b"))

    def norm(self, x, name):
        return F.layer_norm(x, (WIDTH,), self.w(name + ".w"), self.w(name + ".b"), EPSILON)

    def drop(self, x, rate):
        return F.dropout(x, rate, self.training)

    def attention(self, q, k, v, mask):
        if hasattr(F, "scaled_dot_product_attention"):
            return F.scaled_dot_product_attention(q, k, v, attn_mask=mask.to(q.dtype))
        weights = (q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1]) + mask).softmax(-1)
        return weights @ v

    def layer(self, name, x, mask):
        b, l, _ = x.shape
        q, k, v = self.linear(x, name + ".qkv").view(b, l, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
        context = self.attention(q, k, v, mask).transpose(1, 2).reshape(b, l, WIDTH)
        x = self.norm(x + self.drop(self.linear(context, name + ".out"), .1), name + ".norm1")
        inner = self.linear(F.gelu(self.linear(x, name + ".up")), name + ".down")
        return self.norm(x + self.drop(inner, .1), name + ".norm2")

    def mix(self, words, name):
        weights = self.w(name).softmax(0)
        return sum(w * weights[i] for i, w in enumerate(words))

    def forward(self, batch):
        ids = batch["ids"]
        b, l = ids.shape
        x = F.embedding(ids, self.word) + self.w("position")[:l] + F.embedding(batch["pshape"], self.w("case.in"))
        x = self.drop(self.norm(x, "embed.norm"), .1)
        mask = batch["mask"].view(b, 1, 1, l)
        states = []
        for i in range(self.depth):
            x = self.layer("layer%d" % i, x, mask)
            states.append(x)
        first = batch["first"].unsqueeze(-1).expand(-1, -1, WIDTH)
        words = [s.gather(1, first) for s in states[-MIXED:]]
        n = self.mix(words, "mix.name") + F.embedding(batch["shape"], self.w("case.name"))
        names = self.linear(self.drop(F.gelu(self.linear(self.drop(n, .2), "name1")), .2), "name2")
        s = self.drop(self.mix(words, "mix.tree") + F.embedding(batch["shape"], self.w("case.tree")), .2)
        heads = torch.cat([self.w("root").view(1, 1, WIDTH).expand(b, 1, WIDTH).to(s.dtype), s], 1)
        arc_dep = self.drop(F.gelu(self.linear(s, "arc.dep")), .2)
        arc_head = self.drop(F.gelu(self.linear(heads, "arc.head")), .2)
        arcs = (arc_dep @ self.w("arc.pair") + self.w("arc.bias")) @ arc_head.transpose(1, 2)
        closed = torch.cat([torch.ones(b, 1, dtype=torch.bool, device=ids.device), batch["words"]], 1).logical_not()
        arcs = arcs.float().masked_fill(closed.unsqueeze(1), CLOSED)
        return {"names": names.float(), "upos": self.linear(s, "upos").float(), "xpos": self.linear(s, "xpos").float(),
                "statements": self.linear(s, "statement").float(), "factuality": self.linear(s, "factuality").float(),
                "arcs": arcs, "rel_dep": self.drop(F.gelu(self.linear(s, "rel.dep")), .2),
                "rel_head": self.drop(F.gelu(self.linear(heads, "rel.head")), .2)}

    def relations(self, out, heads):
        """Scores of the relations for one head a word; heads count from 0, the root."""
        dep = out["rel_dep"]
        head = out["rel_head"].gather(1, heads.unsqueeze(-1).expand(-1, -1, RELATION))
        r = len(self.labels["relations"])
        pair = (dep @ self.w("rel.pair")).view(*dep.shape[:2], r, RELATION)
        scores = (pair @ head.unsqueeze(-1)).squeeze(-1)
        return (scores + self.linear(dep, "rel.onDep") + F.linear(head, self.w("rel.onHead.w"))).float()


def losses(net, batch):
    out = net(batch)
    kind = batch["kind"].view(-1, 1)
    trees, silver = kind == 0, kind == 2

    def entropy(scores, gold, weights):
        lost = F.cross_entropy(scores.flatten(0, 1), gold.clamp(min=0).flatten(), reduction="none")
        return (lost * weights.flatten()).sum() / (weights.sum() + 1e-6)

    total = 0
    known = (batch["names"] >= 0).float() * batch["weight"].view(-1, 1)
    for which, weight in ((0, .5), (1, 3.0), (2, SILVER_NAMES)):
        total = total + weight * entropy(out["names"], batch["names"], known * (kind == which))
    heads = (batch["heads"] + 1).clamp(min=0)
    relations = net.relations(out, heads)
    for which, share in ((trees, 1.0), (silver, SILVER)):
        has = (batch["heads"] > -2).float() * which
        total = total + share * (entropy(out["upos"], batch["upos"], (batch["upos"] >= 0).float() * which)
                                 + .7 * entropy(out["xpos"], batch["xpos"], (batch["xpos"] >= 0).float() * which)
                                 + entropy(out["arcs"], heads, has)
                                 + entropy(relations, batch["relations"], has * (batch["relations"] >= 0)))
    for layer in ("statements", "factuality"):
        total = total + .5 * entropy(out[layer], batch[layer], (batch[layer] >= 0).float())
    return total


# ---- decoding and measuring ------------------------------------------------------------------------------------------

def viterbi(scores, words):
    """Well-formed name labels: an inside label follows its own type alone. Scores are log probabilities, b x t x labels."""
    k = 1 + 2 * NAME_TYPES
    allowed = torch.zeros(k, k, device=scores.device)
    for i in range(k):
        for j in range(k):
            if j > 0 and j % 2 == 0 and i not in (j - 1, j):
                allowed[i, j] = CLOSED
    start = torch.tensor([CLOSED if j > 0 and j % 2 == 0 else 0.0 for j in range(k)], device=scores.device)
    best, back = scores[:, 0] + start, []
    for i in range(1, scores.shape[1]):
        through = best.unsqueeze(2) + allowed
        top, where = through.max(1)
        real = words[:, i].unsqueeze(1)
        back.append(torch.where(real, where, torch.arange(k, device=scores.device)))
        best = torch.where(real, top + scores[:, i], best)
    label = best.argmax(1)
    labels = [label]
    for where in reversed(back):
        label = where.gather(1, label.unsqueeze(1)).squeeze(1)
        labels.append(label)
    return torch.stack(labels[::-1], 1)


def spans(labels):
    out, i = [], 0
    while i < len(labels):
        if labels[i] <= 0:
            i += 1
            continue
        kind, begin = (labels[i] - 1) // 2, i
        i += 1
        while i < len(labels) and labels[i] == 2 * kind + 2:
            i += 1
        out.append((begin, i, kind))
    return out


def groups_of(sentences, budget):
    group = []
    for s in sorted(sentences, key=lambda s: s.p):
        if group and (len(group) + 1) * s.p > budget:
            yield group
            group = []
        group.append(s)
    if group:
        yield group


def to_device(batch):
    return {k: v.to(DEVICE, non_blocking=True) for k, v in batch.items()}


def autocast():
    return torch.autocast("cuda", torch.bfloat16) if CUDA and BF16 else contextlib.nullcontext()


@torch.no_grad()
def test(net, sets):
    net.eval()
    report = {}
    punct = net.labels["upos"].index("PUNCT")
    for name, sentences in sets.items():
        right = found = gold_names = words = uas = las = tags = 0
        for group in groups_of(sentences, 12000):
            batch = to_device(batch_of([group]))
            with autocast():
                out = net(batch)
                heads = out["arcs"].argmax(-1)
                relations = net.relations(out, heads).argmax(-1)
            labels = viterbi(out["names"].log_softmax(-1), batch["words"]).cpu().numpy()
            heads, relations, upos = heads.cpu().numpy(), relations.cpu().numpy(), out["upos"].argmax(-1).cpu().numpy()
            for i, s in enumerate(group):
                if s.heads is not None:
                    real = s.upos != punct
                    head = (heads[i, :s.n] == s.heads + 1) & real
                    words += real.sum()
                    uas += head.sum()
                    las += (head & (relations[i, :s.n] == s.relations)).sum()
                    tags += (upos[i, :s.n] == s.upos)[real].sum()
                else:
                    gold, got = spans(s.names), spans(labels[i, :s.n])
                    wanted = {g for g in gold if g[2] < 3}
                    free = [g for g in gold if g[2] >= 3]
                    got = {g for g in got if g[2] < 3 and (g in wanted or not any(f[0] <= g[0] and g[1] <= f[1] for f in free))}
                    right += len(wanted & got)
                    found += len(got)
                    gold_names += len(wanted)
        report[name] = {"uas": uas / words, "las": las / words, "upos": tags / words} if words else \
            {"f1": 2 * right / (found + gold_names)}
    net.train()
    return report


def tests(folder):
    sets = {}
    for name in ("ewt", "gum", "politics", "wikigold"):
        try:
            sets[name] = read_sentences("%s/test-%s.bin" % (folder, name))
        except FileNotFoundError:
            print("no test set", name)
    return sets


def short(report):
    return " ".join("%s %s" % (k, "/".join("%.4f" % x for x in v.values())) for k, v in report.items())


# ---- commands --------------------------------------------------------------------------------------------------------

def train(o):
    torch.manual_seed(o.seed)
    lines, params = read_checkpoint(o.base)
    net = Net(params, lines).to(DEVICE)
    net.train()
    trees, names = read_sentences(o.data + "/trees.bin"), read_sentences(o.data + "/names.bin")
    if o.share < 1:
        trees, names = ([s for i, s in enumerate(x) if int((i + 1) * o.share) > int(i * o.share)] for x in (trees, names))
    silver = read_sentences(o.silver) if o.silver else []
    print("%d trees, %d names, %d silver, %d layers" % (len(trees), len(names), len(silver), net.depth), flush=True)
    streams = [Stream(trees, o.tree_pieces, o.seed), Stream(names, o.name_pieces, o.seed + 1),
               Stream(silver, o.silver_pieces, o.seed + 2)]
    loader = iter(torch.utils.data.DataLoader(Feed(streams), batch_size=None, num_workers=o.workers, pin_memory=CUDA,
                                              prefetch_factor=8 if o.workers else None) if o.workers
                  else torch.utils.data.DataLoader(Feed(streams), batch_size=None))
    encoder, heads, plain = [], [], []
    for key, p in net.p.items():
        name = net.names_of[key]
        inside = name.startswith("layer") or name.startswith("embed") or name == "position"
        decay = name.endswith(".w") and p.dim() > 1
        encoder.append((p, decay)) if inside else heads.append((p, decay))
    groups = [{"params": [p for p, d in part if d == decay], "weight_decay": .01 if decay else 0, "lr": 0.0, "top": rate}
              for part, rate in ((encoder, o.encoder_rate), (heads, o.head_rate)) for decay in (True, False)]
    optimizer = torch.optim.AdamW(groups, betas=(.9, .98), eps=1e-8, **({"fused": True} if CUDA else {}))
    all_params = [p for g in groups for p in g["params"]]
    mean = {k: p.detach().clone() for k, p in net.p.items()}
    sets = tests(o.data)
    start, step, summed = time.time(), 0, 0.0
    while True:
        done = step / o.steps if o.steps else (time.time() - start) / (o.minutes * 60)
        if done >= 1:
            break
        share = min(1, (done + 1e-3) / .04) * (1 - done)
        for g in optimizer.param_groups:
            g["lr"] = g["top"] * share
        batch = to_device(next(loader))
        with autocast():
            loss = losses(net, batch)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(all_params, 1.0)
        optimizer.step()
        step += 1
        with torch.no_grad():
            # the mean of the last weights, which does better than the last (Izmailov et al. 2018)
            torch._foreach_mul_(list(mean.values()), min(.999, step / (step + 10)))
            torch._foreach_add_(list(mean.values()), [p.detach() for p in net.p.values()], alpha=1 - min(.999, step / (step + 10)))
        if step % o.log == 0:
            print("step %d %.0f s done %.2f loss %.3f" % (step, time.time() - start, done, float(loss.detach())), flush=True)
    last = test(net, sets)
    held = {k: p.detach().clone() for k, p in net.p.items()}
    with torch.no_grad():
        for k, p in net.p.items():
            p.copy_(mean[k])
    averaged = test(net, sets)
    print("%s: %d steps %.0f s" % (o.out, step, time.time() - start))
    print("  last ", short(last))
    print("  mean ", short(averaged), flush=True)
    write_checkpoint(o.out, lines, net.params_out() if averaged["ewt"]["las"] >= last["ewt"]["las"] else net.params_out(held))
    with open(o.out + ".json", "w") as out:
        json.dump({"out": o.out, "steps": step, "last": last, "mean": averaged, "options": vars(o)}, out)


@torch.no_grad()
def label(o):
    nets = []
    for path in o.teachers.split(","):
        lines, params = read_checkpoint(path)
        nets.append(Net(params, lines).to(DEVICE).eval())
    sentences = read_sentences(o.data + "/raw.bin")
    kept = dropped = 0
    start = time.time()
    labelled = [None] * len(sentences)
    where = {id(s): i for i, s in enumerate(sentences)}
    for group in groups_of(sentences, 20000):
        batch = to_device(batch_of([group]))
        with autocast():
            outs = [net(batch) for net in nets]
            arcs = sum(o_["arcs"].softmax(-1) for o_ in outs)
            heads = arcs.argmax(-1)
            relations = sum(n.relations(o_, heads).softmax(-1) for n, o_ in zip(nets, outs)).argmax(-1)
        names = viterbi((sum(o_["names"].softmax(-1) for o_ in outs) / len(nets)).clamp(min=1e-9).log(), batch["words"])
        upos, xpos = (sum(o_[k].softmax(-1) for o_ in outs).argmax(-1) for k in ("upos", "xpos"))
        heads, relations, names, upos, xpos = (x.cpu().numpy() for x in (heads, relations, names, upos, xpos))
        for i, s in enumerate(group):
            n = s.n
            if tree(heads[i, :n]):
                labelled[where[id(s)]] = (upos[i, :n], xpos[i, :n], heads[i, :n] - 1, relations[i, :n], names[i, :n])
                kept += 1
            else:
                dropped += 1
    with open(o.out, "wb") as out:
        for s, layers in zip(sentences, labelled):
            if layers is not None:
                out.write(np.array([s.n, s.p, 100, 3], ">i2").tobytes())
                for a in (s.pieces, s.owner, s.first, s.shapes, *layers):
                    out.write(np.asarray(a).astype(">i2").tobytes())
    np.array([layers is not None for layers in labelled], np.uint8).tofile(o.out + ".kept")
    print("%s: %d sentences labelled, %d without a tree of one root left out, %.0f s" % (o.out, kept, dropped, time.time() - start), flush=True)


def tree(heads):
    """Whether best heads (0 the root) make a tree of one root by themselves."""
    if (heads == 0).sum() != 1:
        return False
    n = len(heads)
    state = [0] * (n + 1)
    state[0] = 2
    for i in range(1, n + 1):
        path, at = [], i
        while state[at] == 0:
            state[at] = 1
            path.append(at)
            at = int(heads[at - 1])
        if state[at] == 1:
            return False
        for x in path:
            state[x] = 2
    return True


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("command", choices=("train", "label", "test"))
    parser.add_argument("--data", required=True)
    parser.add_argument("--base")
    parser.add_argument("--out")
    parser.add_argument("--silver")
    parser.add_argument("--teachers")
    parser.add_argument("--minutes", type=float, default=3)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--share", type=float, default=1)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--encoder-rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1.5e-3)
    parser.add_argument("--tree-pieces", type=int, default=1400)
    parser.add_argument("--name-pieces", type=int, default=1400)
    parser.add_argument("--silver-pieces", type=int, default=3000)
    parser.add_argument("--silver-weight", type=float, default=1)
    parser.add_argument("--silver-names", type=float, default=1.5)
    parser.add_argument("--bf16", action="store_true", help="16-bit products instead of TF32 ones")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--log", type=int, default=200)
    o = parser.parse_args()
    global SILVER, SILVER_NAMES, BF16
    SILVER, SILVER_NAMES, BF16 = o.silver_weight, o.silver_names, o.bf16
    torch.backends.cuda.matmul.allow_tf32 = True
    if o.command == "train":
        train(o)
    elif o.command == "label":
        label(o)
    else:
        lines, params = read_checkpoint(o.base)
        print(o.base, short(test(Net(params, lines).to(DEVICE), tests(o.data))))


SILVER, SILVER_NAMES, BF16 = 1.0, 1.5, False
if __name__ == "__main__":
    main()
