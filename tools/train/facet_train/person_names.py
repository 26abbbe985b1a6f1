"""First names, put where a pronoun stands, so that no opinion hangs on a name or on the pieces that it falls into."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

# Of many origins and both genders; what counts is that each opinion is seen with all of them. Names that are words of
# shops or opinions (Hope, Penny, Ruby), brands, or parts of other words (the "Don" of "don't") are left out.
_ENGLISH = (Path(__file__).parent / "first_names.txt").read_text("utf-8")
_CHINESE = """
王芳 李娜 张敏 刘静 陈杰 杨洋 赵磊 黄勇 周艳 吴军 徐丽 孙强 胡涛 朱明 高超 林霞 何平 郭刚 马玲 罗斌 梁燕 宋辉 郑伟 谢婷
韩梅 唐鹏 冯雪 于波 董华 程浩 曹颖 袁帅 邓丽 许晴 傅强 沈佳 曾琳 彭飞 吕欣 苏珊 卢敏 蒋雯 蔡明 贾玲 丁宁 魏然 薛梅 叶青 小王 小李
老张 老刘 小陈 小美 小明 小红 阿强 阿芳
"""
_ENGLISH_PRONOUNS = ("i", "he", "she", "him", "her", "we", "they", "them", "it")
_CHINESE_PRONOUNS = ("我", "他", "她", "我们", "自己", "他们", "她们")


def english_names() -> list[str]:
    return _ENGLISH.split()


class PersonNames:
    """The token ids of pronouns and of names, in one language each."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        english, chinese = (_split(tokenizer, names) for names in (_ENGLISH, _CHINESE))
        self._names = {
            pronoun: names
            for pronouns, names in ((_ENGLISH_PRONOUNS, english), (_CHINESE_PRONOUNS, chinese))
            for pronoun in (tokenizer.token_to_id(word) for word in pronouns)
            if pronoun is not None
        }
        self.whole_names = {ids[0] for ids in (*english, *chinese) if len(ids) == 1}

    def put_into(self, ids: Sequence[int], random: np.random.Generator) -> list[int]:
        """The text with one of its pronouns, where it has any, replaced by a name of its language."""
        places = [place for place, token in enumerate(ids) if token in self._names]
        if not places:
            return list(ids)
        place = places[random.integers(len(places))]
        return [*ids[:place], *_draw(self._names[ids[place]], random), *ids[place + 1 :]]


def _split(tokenizer: Tokenizer, names: str) -> list[list[int]]:
    return [tokenizer.encode(name, add_special_tokens=False).ids for name in names.split()]


def _draw(names: list[list[int]], random: np.random.Generator) -> list[int]:
    """Every second one is made up: the start of one name and the end of another, for the names not listed here."""
    one, other = names[random.integers(len(names))], names[random.integers(len(names))]
    return one if random.random() < 0.5 or len(one) + len(other) == 2 else [*one[:-1], other[-1]]
