"""What is known of Vietnamese as villagers type it: sayings that mean too much without their marks, family names."""


def _listed(words: str) -> list[str]:
    return words.split()


EVERYDAY_WITHOUT_MARKS = frozenset(_listed(
    """
    chua hoi mui dinh loa cau dat phi quy cho khoi thua dien ung ranh cong tuoi lua giong thue tiem thuoc truong chay
    ai lop xe nuoc mua thu dung sua moi nghi quyen viec xem
    """
)) | frozenset({"dang chay", "chay roi", "chay to", "chay lon", "duoi nuoc", "cuu toi"})  # fmt: skip
"""Folded. "chua" is far more often chưa than chùa, "dang chay" is also a car under way, "duoi nuoc" is in the water:
typed without marks these alone say nothing (docs/decisions/10-vietnamese-text.md)."""

SAYS_NO_MATTER = frozenset(
    _listed(
        """
    duong thon xom ngo ngach lang xa khu dau cuoi giua cho nha toi chung o co bi thi la ma va voi cua cac nhung nay kia
    rat qua lam roi da dang se van con chua khong ko duoc hong hu gay to nho may hom nay ngay thang tuan tu ra vao
    di lai len xuong nguoi dan ba con ong xin hoi de nghi kien phan anh mong can bo sua giup ai cung moi
    nao gi sao bao gio khi a oi nhe
    """
    )
)
"""Folded words that stand in matters of every kind, so that two matters are not alike because they share them."""

SHORTENED = {
    "ko": "khong", "k": "khong", "khg": "khong", "hok": "khong", "dc": "duoc", "j": "gi", "gj": "gi", "vs": "voi",
    "r": "roi", "ng": "nguoi", "ntn": "nhu the nao", "tl": "tra loi", "sdt": "so dien thoai", "cb": "can bo",
}  # fmt: skip
"""What people shorten when they type, folded; only for recognising a saying, never written into what they sent."""

NOT_TELEX = frozenset(
    _listed(
        """
    yes no ok oke is us as his has this how now new see too her or for bus gas max web box fax ko k dc vs j kg
    """
    )
)
"""Words of English and of messages that read as syllables or stand among them, and hold no keys of Telex."""

FAMILY_NAMES = frozenset(
    _listed(
        """
    nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly an au bach banh bang bien ca cam can cao
    cat chau chu chung chuong co cu cung dam dao dau diep dien dinh doan dong du dung giang giap ha han hau hien hua
    huong khau khong khuat khuc khuong kieu kim la lai lam lieu lo loc luc luong luu ly ma mac mai man nghiem nham
    nhan nhu ninh nong o ong phi pho phu phung phuong quach quan quang sam si su ta tang tao thach thai than thang
    thanh thi thieu tho tiet tieu to ton tong tra trang trieu trinh truong tu tuong ung uong van vi vien vuong vuu
    xa xuan yen h
    """
    )
)
"""Folded. Somebody whose name begins otherwise (many names of the highlands do) is asked whether it was read rightly."""
